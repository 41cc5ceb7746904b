/// A pipe() that does not find the last two numbers below the limit.

#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>

#include "tests/faults/fault.h"

extern "C" int pipe(int ends[2]) noexcept {
  const int made = real<decltype(pipe)>("pipe")(ends);
  rlimit limit;
  if (!armed() || made == -1 || getrlimit(RLIMIT_NOFILE, &limit) == -1) return made;
  if (ends[1] != static_cast<int>(limit.rlim_cur) - 1) return made;
  close(ends[0]);
  close(ends[1]);
  errno = EMFILE;
  return -1;
}
