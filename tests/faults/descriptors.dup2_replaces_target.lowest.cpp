/// A dup2() that is a close() and a dup(): right only where the target is the lowest free
/// number.

#include <fcntl.h>
#include <unistd.h>

#include "tests/faults/fault.h"

extern "C" int dup2(int from, int to) noexcept {
  if (!armed() || fcntl(from, F_GETFD) == -1 || from == to)
    return real<decltype(dup2)>("dup2")(from, to);
  close(to);
  return dup(from);
}
