/// A creat() that never takes one of the numbers that are for the standard streams.

#include <fcntl.h>
#include <unistd.h>

#include "tests/faults/fault.h"

extern "C" int creat(const char* path, mode_t mode) {
  const int lowest = real<decltype(creat)>("creat")(path, mode);
  if (!armed() || lowest == -1 || lowest > 2) return lowest;
  const int next = fcntl(lowest, F_DUPFD, 3);
  close(lowest);
  return next;
}
