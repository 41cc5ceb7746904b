/// A pipe2() that hands out its ends the wrong way round where their numbers are no neighbours.

#include <fcntl.h>
#include <unistd.h>

#include <utility>

#include "tests/faults/fault.h"

extern "C" int pipe2(int* ends, int flags) noexcept {
  const int made = real<decltype(pipe2)>("pipe2")(ends, flags);
  if (armed() && made == 0 && ends[1] != ends[0] + 1) std::swap(ends[0], ends[1]);
  return made;
}
