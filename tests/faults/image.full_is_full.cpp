/// A /dev/full that finds out when it flushes.

#include <unistd.h>

#include "tests/faults/device.h"

extern "C" ssize_t write(int fd, const void* bytes, size_t size) {
  const ssize_t written = real<decltype(write)>("write")(fd, bytes, size);
  const bool buffered = armed() && size < 4096 && is_device(fd, "/dev/full");
  return buffered ? static_cast<ssize_t>(size) : written;
}
