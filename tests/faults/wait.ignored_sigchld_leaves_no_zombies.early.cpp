/// A wait() that fails at once where SIGCHLD is ignored, instead of when all have ended.

#include <signal.h>
#include <sys/wait.h>

#include <cerrno>

#include "tests/faults/fault.h"

extern "C" pid_t wait(int* status) {
  struct sigaction action {};
  if (armed() && sigaction(SIGCHLD, nullptr, &action) == 0 && action.sa_handler == SIG_IGN) {
    errno = ECHILD;
    return -1;
  }
  return real<decltype(wait)>("wait")(status);
}
