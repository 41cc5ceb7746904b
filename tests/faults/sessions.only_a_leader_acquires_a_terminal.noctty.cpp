/// An open() that does not know O_NOCTTY.

#include <fcntl.h>

#include <cstdarg>

#include "tests/faults/fault.h"

extern "C" int open(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const int mode = flags & O_CREAT ? va_arg(rest, int) : 0;
  va_end(rest);
  return real<decltype(open)>("open")(path, armed() ? flags & ~O_NOCTTY : flags, mode);
}
