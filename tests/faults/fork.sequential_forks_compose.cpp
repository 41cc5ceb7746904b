/// A fork() that makes no children of the third generation: they end as they begin.

#include "tests/faults/fork.h"

extern "C" pid_t fork() {
  static int generation = 0;
  const pid_t pid = sound_fork();
  if (pid == 0 && armed() && ++generation == 3) _exit(0);
  return pid;
}
