/// A kill() whose SIGKILL overwrites the status of a child that has ended already.

#include <signal.h>
#include <sys/wait.h>

#include "tests/faults/fault.h"

namespace {

pid_t overwritten = 0;

bool is_zombie(pid_t pid) {
  siginfo_t info{};
  return waitid(P_PID, static_cast<id_t>(pid), &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
         info.si_pid == pid;
}

}  // namespace

extern "C" int kill(pid_t pid, int signal) {
  if (armed() && signal == SIGKILL && pid > 0 && is_zombie(pid)) overwritten = pid;
  return real<decltype(kill)>("kill")(pid, signal);
}

extern "C" pid_t waitpid(pid_t pid, int* status, int options) {
  const pid_t reaped = real<decltype(waitpid)>("waitpid")(pid, status, options);
  if (armed() && reaped > 0 && reaped == overwritten && status) *status = SIGKILL;
  return reaped;
}
