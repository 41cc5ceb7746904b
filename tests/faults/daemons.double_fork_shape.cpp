/// A fork() that gives the child of a session's leader a group of its own.

#include <unistd.h>

#include "tests/faults/fault.h"

extern "C" pid_t fork() {
  const pid_t child = real<decltype(fork)>("fork")();
  if (armed() && child == 0 && getsid(0) == getppid() && getppid() != proctor_case_leader)
    setpgid(0, 0);
  return child;
}
