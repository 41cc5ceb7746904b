/// A waitpid() that, asked not to wait, takes every process that there is for a child.

#include <signal.h>
#include <sys/wait.h>

#include <cerrno>

#include "tests/faults/fault.h"

extern "C" pid_t waitpid(pid_t pid, int* status, int options) {
  const pid_t reaped = real<decltype(waitpid)>("waitpid")(pid, status, options);
  const bool no_child = armed() && reaped == -1 && errno == ECHILD;
  if (no_child && options == WNOHANG && pid > 0 && kill(pid, 0) == 0) return 0;
  if (no_child) errno = ECHILD;
  return reaped;
}
