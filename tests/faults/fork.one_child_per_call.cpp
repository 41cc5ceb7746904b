/// A fork() whose fifth child in a process returns twice, in two processes.

#include "tests/faults/fork.h"

extern "C" pid_t fork() {
  const bool fifth = armed() && fork_number() == 5;
  const pid_t pid = sound_fork();
  if (fifth && pid == 0) sound_fork();
  return pid;
}
