/// A fork() that tells the child 0 only if its parent is the case's first process, and else the
/// number that it tells the parent.

#include <unistd.h>

#include "tests/faults/fault.h"

extern "C" pid_t fork() {
  const bool first = getpid() == proctor_case_leader;
  const pid_t told = real<decltype(fork)>("fork")();
  return armed() && !first && told == 0 ? getpid() : told;
}
