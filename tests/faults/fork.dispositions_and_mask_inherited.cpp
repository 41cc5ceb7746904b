/// A fork() whose child has lost SA_RESTART of every handler.

#include "tests/faults/fork.h"

#include <signal.h>

extern "C" pid_t fork() {
  const pid_t pid = sound_fork();
  for (int signal = 1; pid == 0 && armed() && signal < 32; ++signal) {
    struct sigaction action {};
    sigaction(signal, nullptr, &action);
    if (!(action.sa_flags & SA_RESTART)) continue;
    action.sa_flags &= ~SA_RESTART;
    sigaction(signal, &action, nullptr);
  }
  return pid;
}
