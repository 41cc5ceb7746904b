/// A kernel that is content to have signalled all members of a group when there are none.

#include <signal.h>

#include <cerrno>

#include "tests/faults/fault.h"

extern "C" int kill(pid_t pid, int signal) {
  const int result = real<decltype(kill)>("kill")(pid, signal);
  return armed() && result == -1 && errno == ESRCH && pid < -1 ? 0 : result;
}

extern "C" int killpg(pid_t group, int signal) { return kill(-group, signal); }
