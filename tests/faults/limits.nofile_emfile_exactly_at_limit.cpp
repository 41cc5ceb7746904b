/// An open() that still hands out the number of the limit itself.

#include <sys/resource.h>

#include <cerrno>

#include "tests/faults/open.h"

int faulty_open(const char* path, int flags, mode_t mode) {
  const int fd = sound_open(path, flags, mode);
  if (!armed() || fd != -1 || errno != EMFILE) return fd;
  rlimit limit;
  getrlimit(RLIMIT_NOFILE, &limit);
  rlimit more = limit;
  ++more.rlim_cur;
  setrlimit(RLIMIT_NOFILE, &more);
  const int beyond = sound_open(path, flags, mode);
  setrlimit(RLIMIT_NOFILE, &limit);
  return beyond;
}
