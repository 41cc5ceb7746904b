/// A dup2() that closes its target before it looks whether its source is open.

#include <unistd.h>

#include "tests/faults/fault.h"

extern "C" int dup2(int from, int to) noexcept {
  const int result = real<decltype(dup2)>("dup2")(from, to);
  if (armed() && result == -1) close(to);
  return result;
}
