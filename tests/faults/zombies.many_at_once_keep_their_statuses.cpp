/// A kernel with room for the statuses of eight zombies: the ninth child of a process that ends
/// takes the place of the first.

#include <sys/wait.h>
#include <unistd.h>

#include "tests/faults/fault.h"

namespace {

constexpr int room = 8;

int count = 0;
pid_t children[64];

/// The last child whose status stands in the same place as that of `pid`.
pid_t who_overwrote(pid_t pid) {
  pid_t last = pid;
  for (int i = 0; i < count; ++i)
    if (children[i] == pid)
      for (int later = i + room; later < count; later += room) last = children[later];
  return last;
}

}  // namespace

extern "C" pid_t fork() {
  const pid_t child = real<decltype(fork)>("fork")();
  if (armed() && child > 0 && count < 64) children[count++] = child;
  if (child == 0) count = 0;
  return child;
}

extern "C" pid_t waitpid(pid_t pid, int* status, int options) {
  const pid_t other = armed() && pid > 0 ? who_overwrote(pid) : pid;
  siginfo_t info{};
  const bool overwritten = other != pid && waitid(P_PID, static_cast<id_t>(other), &info,
                                                  WEXITED | WNOHANG | WNOWAIT) == 0;
  const pid_t reaped = real<decltype(waitpid)>("waitpid")(pid, status, options);
  if (reaped > 0 && overwritten && status)
    *status = info.si_code == CLD_EXITED ? info.si_status << 8 : info.si_status;
  return reaped;
}
