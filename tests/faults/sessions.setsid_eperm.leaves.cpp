/// A setsid() that has left the group by the time it sees that it must not.

#include <unistd.h>

#include <cerrno>

#include "tests/faults/fault.h"

extern "C" pid_t setsid() {
  const pid_t session = real<decltype(setsid)>("setsid")();
  if (!armed() || session != -1) return session;
  setpgid(0, getpgid(getppid()));
  errno = EPERM;
  return -1;
}
