/// A kernel that hangs up who has lost its parent, stopped or not.

#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "tests/faults/fault.h"

extern "C" pid_t fork() {
  const pid_t parent = getpid();
  const pid_t child = real<decltype(fork)>("fork")();
  if (armed() && child == 0) {
    prctl(PR_SET_PDEATHSIG, SIGHUP);
    if (getppid() != parent) raise(SIGHUP);
  }
  return child;
}
