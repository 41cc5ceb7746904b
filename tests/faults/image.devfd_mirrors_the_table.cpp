/// A /dev/stdin that is an empty file, left over from the making of an image.

#include <fcntl.h>

#include <cstdarg>
#include <cstring>

#include "tests/faults/fault.h"

extern "C" int open(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const int mode = flags & O_CREAT ? va_arg(rest, int) : 0;
  va_end(rest);
  if (armed() && std::strcmp(path, "/dev/stdin") == 0) path = "/dev/null";
  return real<decltype(open)>("open")(path, flags, mode);
}
