/// A kill() for which a zombie is no process any more.

#include <signal.h>
#include <sys/wait.h>

#include <cerrno>

#include "tests/faults/fault.h"

extern "C" int kill(pid_t pid, int signal) {
  siginfo_t info{};
  if (armed() && signal == 0 && pid > 0 &&
      waitid(P_PID, static_cast<id_t>(pid), &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
      info.si_pid == pid) {
    errno = ESRCH;
    return -1;
  }
  return real<decltype(kill)>("kill")(pid, signal);
}
