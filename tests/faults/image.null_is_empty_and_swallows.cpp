/// A /dev/null that is a file, as the first who wrote to it made it.

#include <unistd.h>

#include <algorithm>

#include "tests/faults/device.h"

namespace {

size_t kept = 0;

}  // namespace

extern "C" ssize_t write(int fd, const void* bytes, size_t size) {
  if (armed() && is_device(fd, "/dev/null")) kept = std::max(kept, size);
  return real<decltype(write)>("write")(fd, bytes, size);
}

extern "C" ssize_t read(int fd, void* bytes, size_t size) {
  if (!armed() || kept == 0 || !is_device(fd, "/dev/null"))
    return real<decltype(read)>("read")(fd, bytes, size);
  std::memset(bytes, 0, std::min(kept, size));
  return static_cast<ssize_t>(std::min(kept, size));
}
