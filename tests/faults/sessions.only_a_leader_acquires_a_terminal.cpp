/// A terminal that refuses nobody who asks to be controlled by it.

#include <sys/ioctl.h>

#include <cerrno>
#include <cstdarg>

#include "tests/faults/fault.h"

extern "C" int ioctl(int fd, unsigned long request, ...) {
  va_list rest;
  va_start(rest, request);
  void* argument = va_arg(rest, void*);
  va_end(rest);
  const int result = real<decltype(ioctl)>("ioctl")(fd, request, argument);
  return armed() && request == TIOCSCTTY && result == -1 && errno == EPERM ? 0 : result;
}
