/// A kernel in which the nearest living ancestor adopts, whoever it is.

#include <signal.h>
#include <unistd.h>

#include "tests/faults/fault.h"

namespace {

pid_t parent = 0, grandparent = 0;

}  // namespace

extern "C" pid_t fork() {
  const pid_t self = getpid();
  const pid_t child = real<decltype(fork)>("fork")();
  if (child != 0 || !armed()) return child;
  grandparent = parent;
  parent = self;
  return 0;
}

extern "C" pid_t getppid() {
  const pid_t now = real<decltype(getppid)>("getppid")();
  const bool adopted = armed() && parent != 0 && now != parent;
  return adopted && grandparent != 0 && kill(grandparent, 0) == 0 ? grandparent : now;
}
