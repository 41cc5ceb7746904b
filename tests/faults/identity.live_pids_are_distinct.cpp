/// A kernel that looks for a free number among the last seven children only: the eighth child
/// of a process has the number of the first.

#include <unistd.h>

#include "tests/faults/fault.h"

extern "C" pid_t fork() {
  static int count = 0;
  static pid_t first = 0;
  const pid_t child = real<decltype(fork)>("fork")();
  if (child == 0) count = 0;
  if (!armed() || child <= 0) return child;
  ++count;
  if (count == 1) first = child;
  return count == 8 ? first : child;
}
