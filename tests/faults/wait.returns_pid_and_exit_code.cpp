/// A wait() and a waitpid() for any child that keep only seven bits of an exit code.

#include <sys/wait.h>

#include "tests/faults/fault.h"

namespace {

pid_t cut_off(pid_t who, int* status) {
  if (armed() && who > 0 && status && WIFEXITED(*status)) *status &= ~0x8000;
  return who;
}

}  // namespace

extern "C" pid_t wait(int* status) {
  return cut_off(real<decltype(wait)>("wait")(status), status);
}

extern "C" pid_t waitpid(pid_t pid, int* status, int options) {
  const pid_t who = real<decltype(waitpid)>("waitpid")(pid, status, options);
  return pid == -1 ? cut_off(who, status) : who;
}
