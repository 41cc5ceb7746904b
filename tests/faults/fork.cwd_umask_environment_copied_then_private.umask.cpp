/// A fork() whose child has the usual umask, and not its parent's.

#include "tests/faults/fork.h"

#include <sys/stat.h>

extern "C" pid_t fork() {
  const pid_t pid = sound_fork();
  if (pid == 0 && armed()) umask(022);
  return pid;
}
