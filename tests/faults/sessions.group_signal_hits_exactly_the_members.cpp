/// A kernel that looks for a group by its leader, and misses it when that has ended.

#include <signal.h>

#include "tests/faults/fault.h"

extern "C" int kill(pid_t pid, int signal) {
  if (armed() && pid < -1 && real<decltype(kill)>("kill")(-pid, 0) == -1) return -1;
  return real<decltype(kill)>("kill")(pid, signal);
}

extern "C" int killpg(pid_t group, int signal) { return kill(-group, signal); }
