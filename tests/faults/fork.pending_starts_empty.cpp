/// A fork() whose child has the first of its parent's pending signals pending too.

#include "tests/faults/fork.h"

#include <signal.h>

extern "C" pid_t fork() {
  sigset_t pending;
  sigemptyset(&pending);
  sigpending(&pending);
  const pid_t pid = sound_fork();
  for (int signal = 1; pid == 0 && armed() && signal < 32; ++signal) {
    if (sigismember(&pending, signal) != 1) continue;
    raise(signal);
    break;
  }
  return pid;
}
