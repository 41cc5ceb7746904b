/// A raise() by which SIGURG ends a process, as it does where nobody made it harmless.

#include <signal.h>

#include "tests/faults/fault.h"

extern "C" int raise(int signal) {
  return real<decltype(raise)>("raise")(armed() && signal == SIGURG ? SIGUSR1 : signal);
}
