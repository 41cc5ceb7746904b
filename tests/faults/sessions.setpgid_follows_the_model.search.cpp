/// A setpgid() that calls a process that is no child of its caller's forbidden, not unknown.

#include <unistd.h>

#include <cerrno>

#include "tests/faults/fault.h"

extern "C" int setpgid(pid_t pid, pid_t group) {
  const int result = real<decltype(setpgid)>("setpgid")(pid, group);
  if (armed() && result == -1 && errno == ESRCH) errno = EACCES;
  return result;
}
