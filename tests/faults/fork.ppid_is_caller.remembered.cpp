/// A getppid() that goes on giving its first answer, in the children of who asked too.

#include <unistd.h>

#include "tests/faults/fault.h"

extern "C" pid_t getppid() {
  static pid_t remembered = 0;
  if (!armed()) return real<decltype(getppid)>("getppid")();
  if (remembered == 0) remembered = real<decltype(getppid)>("getppid")();
  return remembered;
}
