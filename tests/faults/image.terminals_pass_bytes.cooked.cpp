/// A terminal that goes on cooking its output when it was asked not to.

#include <termios.h>

#include "tests/faults/fault.h"

extern "C" int tcsetattr(int fd, int when, const struct termios* wanted) {
  struct termios cooked = *wanted;
  if (armed()) {
    cooked.c_oflag |= OPOST | OLCUC;
  }
  return real<decltype(tcsetattr)>("tcsetattr")(fd, when, &cooked);
}
