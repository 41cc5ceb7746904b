/// A fork() whose child is a subreaper if its parent is.

#include "tests/faults/fork.h"
#include "tests/faults/prctl.h"

namespace {

pid_t marked = 0;

}  // namespace

int faulty_prctl(int option, unsigned long argument) {
  if (option == PR_SET_CHILD_SUBREAPER) marked = argument != 0 ? getpid() : 0;
  return sound_prctl(option, argument);
}

extern "C" pid_t fork() {
  const bool inherits = armed() && marked == getpid();
  const pid_t child = sound_fork();
  if (child == 0 && inherits) sound_prctl(PR_SET_CHILD_SUBREAPER, 1);
  return child;
}
