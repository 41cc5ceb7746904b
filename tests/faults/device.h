#pragma once

#include <sys/stat.h>

#include <cstring>

#include "tests/faults/fault.h"

/// Is `fd` open to the device at `path`?
inline bool is_device(int fd, const char* path) {
  struct stat open {
  }, there{};
  return fstat(fd, &open) == 0 && S_ISCHR(open.st_mode) && stat(path, &there) == 0 &&
         open.st_rdev == there.st_rdev;
}
