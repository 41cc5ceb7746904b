/// A raise() by which SIGCHLD, SIGURG and SIGWINCH end a process, as if nobody had made them
/// harmless.

#include <signal.h>

#include "tests/faults/fault.h"

extern "C" int raise(int signal) {
  const bool harmless = signal == SIGCHLD || signal == SIGURG || signal == SIGWINCH;
  return real<decltype(raise)>("raise")(armed() && harmless ? SIGUSR1 : signal);
}
