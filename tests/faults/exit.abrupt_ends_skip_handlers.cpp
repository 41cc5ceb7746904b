/// An _Exit() that flushes the streams, as ISO C would let it, but POSIX does not.

#include <stdio.h>
#include <stdlib.h>

#include "tests/faults/fault.h"

extern "C" void _Exit(int code) {
  if (armed()) fflush(nullptr);
  real<decltype(_Exit)>("_Exit")(code);
  __builtin_unreachable();
}
