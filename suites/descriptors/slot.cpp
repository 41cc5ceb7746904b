#include "suites/descriptors/slot.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fixtures/expect.h"

namespace proctor {
namespace {

File identity(const struct stat& file) {
  return {static_cast<unsigned long>(file.st_dev), static_cast<unsigned long>(file.st_ino)};
}

Slot look_at(int number) {
  Slot slot{.number = number};
  const int flags = ::fcntl(number, F_GETFD);
  if (flags == -1) return slot;

  struct stat file {};
  must(sys(::fstat(number, &file)));
  slot.open = true;
  slot.close_on_exec = (flags & FD_CLOEXEC) != 0;
  slot.pipe = S_ISFIFO(file.st_mode);
  if (slot.pipe) return slot;
  slot.file = identity(file);
  slot.append = (::fcntl(number, F_GETFL) & O_APPEND) != 0;
  slot.offset = static_cast<long>(::lseek(number, 0, SEEK_CUR));
  return slot;
}

}  // namespace

std::ostream& operator<<(std::ostream& os, const File& file) {
  struct stat named {};
  for (const char* name : {"a", "b", "c"})
    if (::stat(name, &named) == 0 && identity(named) == file) return os << "file " << name;
  return os << "inode " << file.inode;
}

std::ostream& operator<<(std::ostream& os, const Slot& slot) {
  os << "fd " << slot.number;
  if (!slot.open) return os << " closed";
  if (slot.pipe)
    os << " on a pipe";
  else
    os << " on " << slot.file << " at " << slot.offset;
  if (slot.append) os << ", O_APPEND";
  if (slot.close_on_exec) os << ", FD_CLOEXEC";
  return os;
}

File file_named(const char* name) {
  struct stat file {};
  must(sys(::stat(name, &file)));
  return identity(file);
}

Table empty_table() {
  Table table;
  for (int number = 0; number < table_size; ++number) table[number] = {.number = number};
  return table;
}

Table scan() {
  Table table;
  for (int number = 0; number < table_size; ++number) table[number] = look_at(number);
  return table;
}

Table table_in(const Portrait& portrait) {
  Table table = empty_table();
  for (const auto& [number, seen] : portrait.descriptors) {
    if (number >= table_size) continue;
    Slot& slot = table[number];
    slot.open = true;
    slot.close_on_exec = seen.close_on_exec;
    slot.pipe = seen.offset == -1;
    if (slot.pipe) continue;
    slot.file = {seen.device, seen.inode};
    slot.append = (seen.status_flags & O_APPEND) != 0;
    slot.offset = seen.offset;
  }
  return table;
}

void expect_table(std::string_view what, const Table& observed, const Table& expected,
                  Where where) {
  for (int number = 0; number < table_size; ++number)
    expect(what, observed[number], expected[number], where);
}

}  // namespace proctor
