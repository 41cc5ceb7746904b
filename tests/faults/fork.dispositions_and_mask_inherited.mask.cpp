/// A fork() whose child has SIGCHLD unblocked.

#include "tests/faults/fork.h"

#include <signal.h>

extern "C" pid_t fork() {
  const pid_t pid = sound_fork();
  if (pid == 0 && armed()) {
    sigset_t child_signal;
    sigemptyset(&child_signal);
    sigaddset(&child_signal, SIGCHLD);
    sigprocmask(SIG_UNBLOCK, &child_signal, nullptr);
  }
  return pid;
}
