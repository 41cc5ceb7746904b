/// A getppid() that is asked of the kernel once and remembered from then on.

#include <unistd.h>

#include "tests/faults/fault.h"

extern "C" pid_t getppid() {
  static pid_t owner = 0, remembered = 0;
  if (!armed() || owner != getpid()) {
    owner = getpid();
    remembered = real<decltype(getppid)>("getppid")();
  }
  return remembered;
}
