/// Shared memory objects that each process has a copy of.

#include <sys/mman.h>

#include "tests/faults/fault.h"

extern "C" void* mmap(void* start, size_t size, int access, int flags, int fd, off_t offset) {
  if (armed() && fd != -1) flags = (flags & ~MAP_SHARED) | MAP_PRIVATE;
  return real<decltype(mmap)>("mmap")(start, size, access, flags, fd, offset);
}
