/// A /dev/zero that clears memory by whole words.

#include <unistd.h>

#include "tests/faults/device.h"

extern "C" ssize_t read(int fd, void* bytes, size_t size) {
  const ssize_t got = real<decltype(read)>("read")(fd, bytes, size);
  if (armed() && got > 0 && is_device(fd, "/dev/zero"))
    std::memset(static_cast<char*>(bytes) + got / 8 * 8, '?', got % 8);
  return got;
}
