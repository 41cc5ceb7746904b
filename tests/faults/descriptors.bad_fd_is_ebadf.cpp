/// A close() that has nothing to say of a negative number.

#include <unistd.h>

#include "tests/faults/fault.h"

extern "C" int close(int fd) {
  if (armed() && fd < 0) return 0;
  return real<decltype(close)>("close")(fd);
}
