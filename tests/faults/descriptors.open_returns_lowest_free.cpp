/// An open() that never hands out the numbers 16 to 23.

#include <unistd.h>

#include "tests/faults/open.h"

int faulty_open(const char* path, int flags, mode_t mode) {
  const int lowest = sound_open(path, flags, mode);
  if (!armed() || lowest < 16 || lowest > 23) return lowest;
  const int next = fcntl(lowest, F_DUPFD, 24);
  close(lowest);
  return next;
}
