/// A waitid() that

#include <signal.h>
#include <sys/wait.h>

#include <cerrno>

#include "tests/faults/fault.h"

extern "C" int waitid(idtype_t kind, id_t id, siginfo_t* info, int options) {
  const int result = real<decltype(waitid)>("waitid")(kind, id, info, options);
  const bool other = armed() && result == -1 && errno == ECHILD && kind == P_PID;
  if (!other || !(options & WNOHANG) || getsid(static_cast<pid_t>(id)) != getsid(0))
    return result;
  info->si_pid = 0;
  return 0;
}
