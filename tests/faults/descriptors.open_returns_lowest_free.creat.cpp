/// A creat() that never takes one of the first eight numbers.

#include <fcntl.h>
#include <unistd.h>

#include "tests/faults/fault.h"

extern "C" int creat(const char* path, mode_t mode) {
  const int lowest = real<decltype(creat)>("creat")(path, mode);
  if (!armed() || lowest == -1 || lowest > 7) return lowest;
  const int next = fcntl(lowest, F_DUPFD, 8);
  close(lowest);
  return next;
}
