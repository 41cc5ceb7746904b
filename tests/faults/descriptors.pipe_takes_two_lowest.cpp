/// A pipe() that looks for the number of its second end only beyond a first end below 32.

#include <fcntl.h>
#include <unistd.h>

#include "tests/faults/fault.h"

extern "C" int pipe(int* ends) noexcept {
  const int made = real<decltype(pipe)>("pipe")(ends);
  if (!armed() || made == -1 || ends[0] >= 32 || ends[1] == ends[0] + 1) return made;
  const int next = fcntl(ends[1], F_DUPFD, 32);
  close(ends[1]);
  ends[1] = next;
  return made;
}
