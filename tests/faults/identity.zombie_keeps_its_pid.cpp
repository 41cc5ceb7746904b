/// A kernel that now and then takes the number of a zombie for free: every fourth child of a
/// process gets it, if there is one.

#include <sys/wait.h>
#include <unistd.h>

#include "tests/faults/fault.h"

extern "C" pid_t fork() {
  static int count = 0;
  siginfo_t info{};
  if (!armed() || waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) == -1) info.si_pid = 0;
  const pid_t child = real<decltype(fork)>("fork")();
  if (child == 0) count = 0;
  if (child <= 0 || !armed()) return child;
  return ++count % 4 == 0 && info.si_pid != 0 ? info.si_pid : child;
}
