/// A fork() that closes in the child what is only to be closed at exec.

#include <fcntl.h>
#include <unistd.h>

#include "tests/faults/fault.h"

extern "C" pid_t fork() noexcept {
  const pid_t pid = real<decltype(fork)>("fork")();
  if (pid != 0 || !armed()) return pid;
  for (int number = 0; number < 64; ++number)
    if (fcntl(number, F_GETFD) == FD_CLOEXEC) close(number);
  return pid;
}
