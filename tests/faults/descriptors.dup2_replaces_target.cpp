/// A dup2() that leaves the close-on-exec flag of the number it replaces as it was.

#include <fcntl.h>
#include <unistd.h>

#include "tests/faults/fault.h"

extern "C" int dup2(int from, int to) noexcept {
  const int flags = fcntl(to, F_GETFD);
  const int result = real<decltype(dup2)>("dup2")(from, to);
  if (armed() && flags == FD_CLOEXEC && result == to) fcntl(to, F_SETFD, flags);
  return result;
}
