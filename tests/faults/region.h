#pragma once

#include <sys/mman.h>

#include <cstddef>

#include "tests/faults/fork.h"

/// The memory that was last mapped at a chosen address, of either sort.
struct Mapped {
  unsigned char* start = nullptr;
  std::size_t size = 0;
};
inline Mapped last_private, last_shared;

constexpr std::size_t page_size = 4096;

inline void* sound_mmap(void* where, std::size_t size, int protection, int flags, int fd,
                        off_t offset) {
  return real<decltype(mmap)>("mmap")(where, size, protection, flags, fd, offset);
}

/// Keeps count of mappings, for faults that spoil one of them at a fork.
extern "C" void* mmap(void* where, std::size_t size, int protection, int flags, int fd,
                      off_t offset) noexcept {
  void* mapped = sound_mmap(where, size, protection, flags, fd, offset);
  if (armed() && mapped != MAP_FAILED && flags & MAP_FIXED)
    (flags & MAP_PRIVATE ? last_private : last_shared) = {static_cast<unsigned char*>(mapped),
                                                          size};
  return mapped;
}

/// Puts another mapping in the place of one page, with the same bytes.
inline void replace_page(unsigned char* page, int flags) {
  static unsigned char bytes[page_size];
  for (std::size_t i = 0; i < page_size; ++i) bytes[i] = page[i];
  sound_mmap(page, page_size, PROT_READ | PROT_WRITE, flags | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
  for (std::size_t i = 0; i < page_size; ++i) page[i] = bytes[i];
}
