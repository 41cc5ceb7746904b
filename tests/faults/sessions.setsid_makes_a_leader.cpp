/// A setsid() that makes the group and forgets the session.

#include <unistd.h>

#include "tests/faults/fault.h"

extern "C" pid_t setsid() {
  if (!armed()) return real<decltype(setsid)>("setsid")();
  return setpgid(0, 0) == 0 ? getpid() : -1;
}
