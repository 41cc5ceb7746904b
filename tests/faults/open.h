#pragma once

#include <fcntl.h>

#include <cstdarg>

#include "tests/faults/fault.h"

/// What a fault makes of open().
int faulty_open(const char* path, int flags, mode_t mode);

/// The platform's own.
inline int sound_open(const char* path, int flags, mode_t mode) {
  return real<decltype(open)>("open")(path, flags, mode);
}

extern "C" int open(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  return faulty_open(path, flags, mode);
}
