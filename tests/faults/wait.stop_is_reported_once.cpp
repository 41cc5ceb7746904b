/// A waitpid() that tells of a stop for as long as the child is stopped.

#include <sys/wait.h>

#include "tests/faults/fault.h"

extern "C" pid_t waitpid(pid_t pid, int* status, int options) {
  siginfo_t info{};
  if (armed() && pid > 0 && (options & WUNTRACED) &&
      waitid(P_PID, static_cast<id_t>(pid), &info, WSTOPPED | WNOHANG | WNOWAIT) == 0 &&
      info.si_pid == pid) {
    *status = W_STOPCODE(info.si_status);
    return pid;
  }
  return real<decltype(waitpid)>("waitpid")(pid, status, options);
}
