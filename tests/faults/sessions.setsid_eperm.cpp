/// A setsid() that looks at the group that its caller is in, not for one of its number.

#include <unistd.h>

#include "tests/faults/fault.h"

extern "C" pid_t setsid() {
  const pid_t session = real<decltype(setsid)>("setsid")();
  if (!armed() || session != -1 || getpgrp() == getpid()) return session;
  return getpid();
}
