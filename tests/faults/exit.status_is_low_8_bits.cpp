/// An _Exit() that takes codes above 255 for 255 instead of cutting them off.

#include <stdlib.h>

#include "tests/faults/fault.h"

extern "C" void _Exit(int code) {
  real<decltype(_Exit)>("_Exit")(armed() && code > 255 ? 255 : code);
  __builtin_unreachable();
}
