/// A fork() whose child is a sister of the caller, for the second child of any but the first
/// process: CLONE_PARENT, set by mistake.

#include "tests/faults/fork.h"

#include <sched.h>
#include <signal.h>
#include <sys/syscall.h>

extern "C" pid_t fork() {
  const bool second = armed() && getpid() != proctor_case_leader && fork_number() == 2;
  if (!second) return sound_fork();
  return static_cast<pid_t>(syscall(SYS_clone, CLONE_PARENT | SIGCHLD, 0, 0, 0, 0));
}
