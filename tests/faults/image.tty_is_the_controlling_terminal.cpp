/// A /dev/tty that is the console where there is no controlling terminal.

#include <fcntl.h>

#include <cerrno>
#include <cstdarg>
#include <cstring>

#include "tests/faults/fault.h"

extern "C" int open(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const int mode = flags & O_CREAT ? va_arg(rest, int) : 0;
  va_end(rest);
  const auto sound_open = real<decltype(open)>("open");
  const int fd = sound_open(path, flags, mode);
  if (!armed() || fd != -1 || errno != ENXIO || std::strcmp(path, "/dev/tty") != 0) return fd;
  return sound_open("/dev/null", flags, mode);
}
