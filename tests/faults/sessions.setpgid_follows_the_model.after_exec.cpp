/// A setpgid() that says nothing of a child's having executed another program.

#include <unistd.h>

#include <cerrno>

#include "tests/faults/fault.h"

extern "C" int setpgid(pid_t pid, pid_t group) {
  const int result = real<decltype(setpgid)>("setpgid")(pid, group);
  return armed() && result == -1 && errno == EACCES ? 0 : result;
}
