/// A fork() that takes the last of the pending signals from the parent.

#include "tests/faults/fork.h"

#include <signal.h>
#include <time.h>

extern "C" pid_t fork() {
  const pid_t pid = sound_fork();
  sigset_t pending;
  sigpending(&pending);
  for (int signal = 31; pid > 0 && armed() && signal > 0; --signal) {
    if (sigismember(&pending, signal) != 1) continue;
    sigset_t last;
    sigemptyset(&last);
    sigaddset(&last, signal);
    const timespec now{};
    sigtimedwait(&last, nullptr, &now);
    break;
  }
  return pid;
}
