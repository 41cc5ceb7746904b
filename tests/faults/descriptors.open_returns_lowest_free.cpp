/// An open() that never hands out number 17.

#include <unistd.h>

#include "tests/faults/open.h"

int faulty_open(const char* path, int flags, mode_t mode) {
  const int lowest = sound_open(path, flags, mode);
  if (!armed() || lowest != 17) return lowest;
  const int next = fcntl(lowest, F_DUPFD, 18);
  close(lowest);
  return next;
}
