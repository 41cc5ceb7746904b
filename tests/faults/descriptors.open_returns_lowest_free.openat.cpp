/// An openat() that searches on from the number it took last, and so misses what was closed.

#include <fcntl.h>
#include <unistd.h>

#include <cstdarg>

#include "tests/faults/fault.h"

extern "C" int openat(int directory, const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const int mode = flags & O_CREAT ? va_arg(rest, int) : 0;
  va_end(rest);

  static int last = 0;
  const int lowest = real<decltype(openat)>("openat")(directory, path, flags, mode);
  if (!armed() || lowest == -1 || lowest >= last) return last = lowest;
  const int next = fcntl(lowest, F_DUPFD, last + 1);
  close(lowest);
  return last = next;
}
