/// A getppid() that tells the number of the thread that forked, and not of its process.

#include "tests/faults/fork.h"

static pid_t forker = 0;

extern "C" pid_t fork() {
  const pid_t caller = gettid();
  const pid_t pid = sound_fork();
  if (pid == 0 && armed()) forker = caller;
  return pid;
}

extern "C" pid_t getppid() {
  const pid_t parent = real<decltype(getppid)>("getppid")();
  return forker != 0 ? forker : parent;
}
