#pragma once

#include <fcntl.h>

#include <cstdarg>

#include "tests/faults/fault.h"

/// What a fault makes of fcntl(); the argument is an integer or a pointer as it came.
int faulty_fcntl(int fd, int command, long argument);

/// The platform's own.
inline int sound_fcntl(int fd, int command, long argument) {
  return real<decltype(fcntl)>("fcntl")(fd, command, argument);
}

extern "C" int fcntl(int fd, int command, ...) {
  va_list rest;
  va_start(rest, command);
  const long argument = va_arg(rest, long);
  va_end(rest);
  return faulty_fcntl(fd, command, argument);
}
