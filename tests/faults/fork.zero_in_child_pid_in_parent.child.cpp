/// A fork() that in the fourth child of a process gives back that one's own number.

#include "tests/faults/fork.h"

extern "C" pid_t fork() {
  const bool fourth = armed() && fork_number() == 4;
  const pid_t pid = sound_fork();
  return fourth && pid == 0 ? getpid() : pid;
}
