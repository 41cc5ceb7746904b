/// An mmap() that takes a file for private when it is mapped at a chosen address.

#include <sys/mman.h>

#include <cstddef>

#include "tests/faults/fault.h"

extern "C" void* mmap(void* where, std::size_t size, int protection, int flags, int fd,
                      off_t offset) noexcept {
  if (armed() && flags & MAP_FIXED && fd != -1) flags = (flags & ~MAP_SHARED) | MAP_PRIVATE;
  return real<decltype(mmap)>("mmap")(where, size, protection, flags, fd, offset);
}
