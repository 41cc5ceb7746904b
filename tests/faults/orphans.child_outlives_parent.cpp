/// A raise() whose signal the children get as well.

#include <signal.h>
#include <unistd.h>

#include "tests/faults/fault.h"

namespace {

int count = 0;
pid_t children[64];

}  // namespace

extern "C" pid_t fork() {
  const pid_t child = real<decltype(fork)>("fork")();
  if (child == 0) count = 0;
  if (armed() && child > 0 && count < 64) children[count++] = child;
  return child;
}

extern "C" int raise(int signal) noexcept {
  for (int i = 0; armed() && i < count; ++i) kill(children[i], signal);
  return real<int(int)>("raise")(signal);
}
