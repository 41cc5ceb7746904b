/// A /dev/null that takes a buffer's worth at a time.

#include <unistd.h>

#include <algorithm>

#include "tests/faults/fault.h"

extern "C" ssize_t write(int fd, const void* bytes, size_t size) {
  if (armed() && fd <= 2) size = std::min<size_t>(size, 65'536);
  return real<decltype(write)>("write")(fd, bytes, size);
}
