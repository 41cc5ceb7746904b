/// A fork() whose child starts with the hard limit on file sizes as its soft limit.

#include <sys/resource.h>
#include <unistd.h>

#include "tests/faults/fault.h"

extern "C" pid_t fork() noexcept {
  const pid_t child = real<decltype(fork)>("fork")();
  if (armed() && child == 0) {
    rlimit limit;
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_FSIZE, &limit);
  }
  return child;
}
