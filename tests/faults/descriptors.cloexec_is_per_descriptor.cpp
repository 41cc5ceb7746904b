/// A fcntl(F_SETFD) that keeps the flag with the open file, for all descriptors of it.

#include <fcntl.h>
#include <sys/stat.h>

#include <cstdarg>

#include "tests/faults/fault.h"

extern "C" int fcntl(int fd, int command, ...) {
  va_list rest;
  va_start(rest, command);
  const long argument = va_arg(rest, long);
  va_end(rest);
  const auto real_fcntl = real<decltype(fcntl)>("fcntl");
  const int result = real_fcntl(fd, command, argument);
  if (!armed() || command != F_SETFD || result == -1) return result;
  struct stat file {
  }, other{};
  fstat(fd, &file);
  for (int number = 0; number < 64; ++number)
    if (fstat(number, &other) == 0 && other.st_dev == file.st_dev &&
        other.st_ino == file.st_ino)
      real_fcntl(number, F_SETFD, argument);
  return result;
}
