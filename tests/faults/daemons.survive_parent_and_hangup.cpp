/// A kernel that hangs up a session when its leader ends, even if it has no terminal.

#include <signal.h>
#include <unistd.h>

#include "tests/faults/fault.h"

extern "C" void _exit(int code) {
  if (armed() && getpid() != proctor_case_leader && getsid(0) == getpid()) {
    signal(SIGHUP, SIG_IGN);
    kill(0, SIGHUP);
  }
  real<decltype(_exit)>("_exit")(code);
  __builtin_unreachable();
}
