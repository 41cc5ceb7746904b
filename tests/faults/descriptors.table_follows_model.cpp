/// A fcntl(F_DUPFD) that takes numbers beyond its source only.

#include <fcntl.h>

#include <algorithm>
#include <cstdarg>

#include "tests/faults/fault.h"

extern "C" int fcntl(int fd, int command, ...) {
  va_list rest;
  va_start(rest, command);
  long argument = va_arg(rest, long);
  va_end(rest);
  if (armed() && command == F_DUPFD)
    argument = std::max<long>(static_cast<int>(argument), fd + 1);
  return real<decltype(fcntl)>("fcntl")(fd, command, argument);
}
