/// A setpgid() that takes a group of 0 for the caller's number, whoever is to be moved.

#include <unistd.h>

#include "tests/faults/fault.h"

extern "C" int setpgid(pid_t pid, pid_t group) {
  if (armed() && group == 0) group = getpid();
  return real<decltype(setpgid)>("setpgid")(pid, group);
}
