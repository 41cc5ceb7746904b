/// A setpgid() for which the leader of a group cannot be made that once more.

#include <unistd.h>

#include <cerrno>

#include "tests/faults/fault.h"

extern "C" int setpgid(pid_t pid, pid_t group) {
  const pid_t target = pid == 0 ? getpid() : pid;
  if (armed() && getpgid(target) == target && (group == 0 || group == target)) {
    errno = EPERM;
    return -1;
  }
  return real<decltype(setpgid)>("setpgid")(pid, group);
}
