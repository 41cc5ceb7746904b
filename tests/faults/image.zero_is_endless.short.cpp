/// A /dev/zero that gives a buffer's worth at a time.

#include <unistd.h>

#include <algorithm>

#include "tests/faults/device.h"

extern "C" ssize_t read(int fd, void* bytes, size_t size) {
  if (armed() && is_device(fd, "/dev/zero")) size = std::min<size_t>(size, 65'536);
  return real<decltype(read)>("read")(fd, bytes, size);
}
