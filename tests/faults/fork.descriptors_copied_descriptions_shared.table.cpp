/// A fork() whose child uses its parent's table of descriptors: CLONE_FILES, set by mistake.

#include "tests/faults/fork.h"

#include <sched.h>
#include <signal.h>
#include <sys/syscall.h>

extern "C" pid_t fork() {
  if (!armed()) return sound_fork();
  return static_cast<pid_t>(syscall(SYS_clone, CLONE_FILES | SIGCHLD, 0, 0, 0, 0));
}
