/// A raise() whose signal the children get as well.

#include <signal.h>

#include "tests/faults/children.h"

extern "C" int raise(int signal) noexcept {
  for (int i = 0; armed() && i < child_count; ++i) kill(children[i], signal);
  return real<int(int)>("raise")(signal);
}
