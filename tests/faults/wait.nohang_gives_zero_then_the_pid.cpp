/// A waitpid() whose first poll after a child's end does not know of it yet.

#include <sys/wait.h>

#include "tests/faults/fault.h"

extern "C" pid_t waitpid(pid_t pid, int* status, int options) {
  static bool late = false;
  siginfo_t info{};
  if (armed() && pid > 0 && (options & WNOHANG) && !late &&
      waitid(P_PID, static_cast<id_t>(pid), &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
      info.si_pid == pid) {
    late = true;
    return 0;
  }
  return real<decltype(waitpid)>("waitpid")(pid, status, options);
}
