/// A kernel that keeps the status of a zombie for its own parent only: who inherits it reads 0.

#include <sys/wait.h>
#include <unistd.h>

#include "tests/faults/fault.h"

namespace {

int count = 0;
pid_t children[64];

bool is_own(pid_t pid) {
  for (int i = 0; i < count; ++i)
    if (children[i] == pid) return true;
  return false;
}

}  // namespace

extern "C" pid_t fork() {
  const pid_t child = real<decltype(fork)>("fork")();
  if (child == 0) count = 0;
  if (armed() && child > 0 && count < 64) children[count++] = child;
  return child;
}

extern "C" pid_t waitpid(pid_t pid, int* status, int options) {
  const pid_t reaped = real<decltype(waitpid)>("waitpid")(pid, status, options);
  if (armed() && reaped > 0 && status && !is_own(reaped)) *status = 0;
  return reaped;
}
