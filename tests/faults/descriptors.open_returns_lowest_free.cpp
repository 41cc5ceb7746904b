/// An open() that never hands out number 17.

#include <fcntl.h>
#include <unistd.h>

#include <cstdarg>

#include "tests/faults/fault.h"

extern "C" int open(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const int mode = flags & O_CREAT ? va_arg(rest, int) : 0;
  va_end(rest);

  const int lowest = real<decltype(open)>("open")(path, flags, mode);
  if (!armed() || lowest != 17) return lowest;
  const int next = fcntl(lowest, F_DUPFD, 18);
  close(lowest);
  return next;
}
