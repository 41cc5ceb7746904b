#include "suites/memory/region.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstring>

#include "fixtures/fd.h"
#include "fixtures/platform/calls.h"

namespace proctor {
namespace {

/// A file of that size, for nobody else.
Fd make_file(std::size_t size) {
  Result<Fd> file = sys<Fd>(::open("mapped", O_RDWR | O_CREAT | O_TRUNC, 0666));
  if (!file) skip(Reason::not_permitted, "no file can be made: " + errno_name(errno));
  must(sys(::ftruncate((*file).number(), static_cast<off_t>(size))));
  return *std::move(file);
}

unsigned char* map(void* where, std::size_t size, int protection, int flags, int fd) {
  void* mapped = ::mmap(where, size, protection, flags, fd, 0);
  if (mapped == MAP_FAILED) cannot_set_up("mmap failed with " + errno_name(errno));
  return static_cast<unsigned char*>(mapped);
}

unsigned char* map_over(void* where, std::size_t size, Region::Kind kind) {
  constexpr int access = PROT_READ | PROT_WRITE;
  switch (kind) {
    case Region::of_private_memory:
      return map(where, size, access, MAP_PRIVATE | MAP_ANON | MAP_FIXED, -1);
    case Region::of_shared_memory:
      return map(where, size, access, MAP_SHARED | MAP_ANON | MAP_FIXED, -1);
    case Region::of_a_shared_file: break;
  }
  return map(where, size, access, MAP_SHARED | MAP_FIXED, make_file(size).number());
}

bool is_all(const unsigned char* bytes, std::size_t size, int value) {
  return bytes[0] == value && std::memcmp(bytes, bytes + 1, size - 1) == 0;
}

}  // namespace

rc::Gen<Store> stores() {
  return rc::gen::apply(
      [](int page, int offset, int value) {
        return Store{{page, offset}, value};
      },
      evenly(0, 1000), evenly(0, 4096), evenly(0, 256));
}

Store within(Store store, int pages) {
  store.cell.page %= pages;
  return store;
}

void note_store(Changes& changes, Store store) {
  if (store.value == Region::filling(store.cell.page))
    changes.erase(store.cell);
  else
    changes.insert_or_assign(store.cell, store.value);
}

std::ostream& operator<<(std::ostream& os, Region::Kind kind) {
  static constexpr const char* kinds[] = {"private memory", "shared memory", "a shared file"};
  return os << kinds[kind];
}

Region::Region(int pages, Kind kind)
    : pages_(static_cast<std::size_t>(pages)),
      page_size_(static_cast<std::size_t>(::sysconf(_SC_PAGESIZE))) {
  unsigned char* guarded =
      map(nullptr, size() + 2 * page_size_, PROT_NONE, MAP_PRIVATE | MAP_ANON, -1);
  bytes_ = map_over(guarded + page_size_, size(), kind);
  [[maybe_unused]] const auto asked = calls::keep_small_pages(bytes_, size());
  for (int page = 0; page < pages; ++page)
    std::memset(bytes_ + page * page_size_, filling(page), page_size_);
}

Changes Region::changes() const {
  Changes found;
  for (int page = 0; page < static_cast<int>(pages_); ++page) {
    const unsigned char* bytes = bytes_ + page * page_size_;
    if (is_all(bytes, page_size_, filling(page))) continue;
    for (std::size_t i = 0; i < page_size_; ++i)
      if (bytes[i] != filling(page)) found[{page, static_cast<int>(i)}] = bytes[i];
  }
  return found;
}

}  // namespace proctor
