/// A /dev/tty that only the leader of a session can open.

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdarg>
#include <cstring>

#include "tests/faults/fault.h"

extern "C" int open(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const int mode = flags & O_CREAT ? va_arg(rest, int) : 0;
  va_end(rest);
  if (armed() && getsid(0) != getpid() && std::strcmp(path, "/dev/tty") == 0) {
    errno = ENXIO;
    return -1;
  }
  return real<decltype(open)>("open")(path, flags, mode);
}
