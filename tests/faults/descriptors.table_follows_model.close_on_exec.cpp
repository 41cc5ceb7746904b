/// A fcntl(F_DUPFD_CLOEXEC) that forgets the flag when the number asked for was taken.

#include <fcntl.h>

#include <cstdarg>

#include "tests/faults/fault.h"

extern "C" int fcntl(int fd, int command, ...) {
  va_list rest;
  va_start(rest, command);
  const long argument = va_arg(rest, long);
  va_end(rest);
  const auto real_fcntl = real<decltype(fcntl)>("fcntl");
  const int result = real_fcntl(fd, command, argument);
  if (armed() && command == F_DUPFD_CLOEXEC && result > static_cast<int>(argument))
    real_fcntl(result, F_SETFD, 0);
  return result;
}
