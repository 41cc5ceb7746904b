/// A waitpid() that leaves the mark of a core dump on a stop by the terminal.

#include <signal.h>
#include <sys/wait.h>

#include "tests/faults/fault.h"

extern "C" pid_t waitpid(pid_t pid, int* status, int options) {
  const pid_t who = real<decltype(waitpid)>("waitpid")(pid, status, options);
  if (armed() && who > 0 && status && WIFSTOPPED(*status) && WSTOPSIG(*status) != SIGSTOP)
    *status |= 0x80;
  return who;
}
