/// A sigaction() that does not know SA_NOCLDWAIT.

#include <signal.h>

#include "tests/faults/fault.h"

extern "C" int sigaction(int signal, const struct sigaction* action, struct sigaction* old) {
  struct sigaction known {};
  if (action) known = *action;
  if (armed()) known.sa_flags &= ~SA_NOCLDWAIT;
  return real<decltype(sigaction)>("sigaction")(signal, action ? &known : nullptr, old);
}
