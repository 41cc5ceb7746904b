/// An open() that still hands out the number of the limit itself.

#include <fcntl.h>
#include <sys/resource.h>

#include <cerrno>
#include <cstdarg>

#include "tests/faults/fault.h"

extern "C" int open(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const int mode = flags & O_CREAT ? va_arg(rest, int) : 0;
  va_end(rest);

  const int fd = real<decltype(open)>("open")(path, flags, mode);
  if (!armed() || fd != -1 || errno != EMFILE) return fd;
  rlimit limit;
  getrlimit(RLIMIT_NOFILE, &limit);
  rlimit more = limit;
  ++more.rlim_cur;
  setrlimit(RLIMIT_NOFILE, &more);
  const int beyond = real<decltype(open)>("open")(path, flags, mode);
  setrlimit(RLIMIT_NOFILE, &limit);
  return beyond;
}
