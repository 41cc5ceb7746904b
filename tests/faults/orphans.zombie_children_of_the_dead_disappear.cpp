/// A kernel that keeps the status of a zombie for its own parent only: who inherits it reads 0.

#include <sys/wait.h>

#include "tests/faults/children.h"

namespace {

bool is_own(pid_t pid) {
  for (int i = 0; i < child_count; ++i)
    if (children[i] == pid) return true;
  return false;
}

}  // namespace

extern "C" pid_t waitpid(pid_t pid, int* status, int options) {
  const pid_t reaped = real<decltype(waitpid)>("waitpid")(pid, status, options);
  if (armed() && reaped > 0 && status && !is_own(reaped)) *status = 0;
  return reaped;
}
