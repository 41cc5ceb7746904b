/// A getppid() for which the parent of a thread is the process that it is in.

#include <unistd.h>

#include "tests/faults/fault.h"

extern "C" pid_t getppid() {
  return armed() && gettid() != getpid() ? getpid() : real<decltype(getppid)>("getppid")();
}
