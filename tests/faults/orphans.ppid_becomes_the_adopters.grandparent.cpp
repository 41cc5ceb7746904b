/// A kernel in which the nearest living ancestor adopts, whoever it is.

#include <signal.h>

#include "tests/faults/ancestors.h"

extern "C" pid_t getppid() {
  const pid_t now = sound_getppid();
  const bool adopted = armed() && first_parent != 0 && now != first_parent;
  const bool lives = first_grandparent != 0 && kill(first_grandparent, 0) == 0;
  return adopted && lives ? first_grandparent : now;
}
