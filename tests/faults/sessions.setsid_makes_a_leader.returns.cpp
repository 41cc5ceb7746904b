/// A setsid() that returns the 0 of calls that have nothing to tell.

#include <unistd.h>

#include "tests/faults/fault.h"

extern "C" pid_t setsid() {
  const pid_t session = real<decltype(setsid)>("setsid")();
  return armed() && session > 0 ? 0 : session;
}
