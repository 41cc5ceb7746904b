/// A fork() whose child has the environment that the program was executed with.

#include <unistd.h>

#include "tests/faults/fault.h"

namespace {
char** const initial = environ;
}

extern "C" pid_t fork() noexcept {
  const pid_t child = real<decltype(fork)>("fork")();
  if (armed() && child == 0) environ = initial;
  return child;
}
