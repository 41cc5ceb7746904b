/// A fork() that gives the child of a session's leader a group of its own.

#include <unistd.h>

#include "tests/faults/fault.h"

extern "C" pid_t fork() {
  const bool leads = getsid(0) == getpid() && getpid() != proctor_case_leader;
  const pid_t child = real<decltype(fork)>("fork")();
  if (armed() && child == 0 && leads) setpgid(0, 0);
  return child;
}
