/// A /proc/self that shows whoever looked first.

#include <unistd.h>

#include <algorithm>
#include <cstring>

#include "tests/faults/fault.h"

extern "C" ssize_t readlink(const char* path, char* target, size_t size) {
  static char first[32];
  static ssize_t length = 0;
  if (!armed() || std::strcmp(path, "/proc/self") != 0)
    return real<decltype(readlink)>("readlink")(path, target, size);
  if (length <= 0) length = real<decltype(readlink)>("readlink")(path, first, sizeof first);
  std::copy_n(first, std::max<ssize_t>(length, 0), target);
  return length;
}
