/// A getppid() that takes the first process for the parent of every orphan.

#include <unistd.h>

#include "tests/faults/fault.h"

extern "C" pid_t getppid() {
  const pid_t parent = real<decltype(getppid)>("getppid")();
  const bool orphan = getpid() != proctor_case_leader && getsid(parent) != getsid(0);
  return armed() && orphan ? 1 : parent;
}
