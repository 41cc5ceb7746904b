/// A waitpid() that tells of a stop by SIGTSTP to who did not ask for stops.

#include <signal.h>
#include <sys/wait.h>

#include "tests/faults/fault.h"

extern "C" pid_t waitpid(pid_t pid, int* status, int options) {
  siginfo_t info{};
  if (armed() && pid > 0 &&
      waitid(P_PID, static_cast<id_t>(pid), &info, WSTOPPED | WNOHANG | WNOWAIT) == 0 &&
      info.si_pid == pid && info.si_status == SIGTSTP)
    options |= WUNTRACED;
  return real<decltype(waitpid)>("waitpid")(pid, status, options);
}
