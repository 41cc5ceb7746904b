/// A getppid() with a cache that a child inherits from its parent.

#include <unistd.h>

#include "tests/faults/fault.h"

extern "C" pid_t getppid() {
  static pid_t cached = 0;
  if (!armed() || getpid() == proctor_case_leader) return real<decltype(getppid)>("getppid")();
  if (cached == 0) cached = real<decltype(getppid)>("getppid")();
  return cached;
}
