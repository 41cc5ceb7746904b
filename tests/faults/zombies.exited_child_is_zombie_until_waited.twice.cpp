/// A waitpid() that reports the end of a child twice.

#include <sys/wait.h>

#include <cerrno>

#include "tests/faults/fault.h"

extern "C" pid_t waitpid(pid_t pid, int* status, int options) {
  static pid_t last = 0;
  static int last_status = 0;
  const pid_t reaped = real<decltype(waitpid)>("waitpid")(pid, status, options);
  if (!armed()) return reaped;
  if (reaped == -1 && errno == ECHILD && pid == last) {
    *status = last_status;
    last = 0;
    return pid;
  }
  if (reaped > 0 && status) {
    last = reaped;
    last_status = *status;
  }
  return reaped;
}
