/// A fork() whose child shares working directory and umask with its parent: CLONE_FS, set by
/// mistake.

#include "tests/faults/fork.h"

#include <sched.h>
#include <signal.h>
#include <sys/syscall.h>

extern "C" pid_t fork() {
  if (!armed()) return sound_fork();
  return static_cast<pid_t>(syscall(SYS_clone, CLONE_FS | SIGCHLD, 0, 0, 0, 0));
}
