/// A fork() that announces a child which never comes to run, the sixth of a process.

#include "tests/faults/fork.h"

extern "C" pid_t fork() {
  const bool sixth = armed() && fork_number() == 6;
  const pid_t pid = sound_fork();
  if (sixth && pid == 0) _exit(0);
  return pid;
}
