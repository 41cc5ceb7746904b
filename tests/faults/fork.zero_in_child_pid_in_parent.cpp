/// A fork() that gives back the number before the child's, for the third child of a process.

#include "tests/faults/fork.h"

extern "C" pid_t fork() {
  const bool third = armed() && fork_number() == 3;
  const pid_t pid = sound_fork();
  return third && pid > 0 ? pid - 1 : pid;
}
