/// A waitpid() that widens the sixteen bits of a status with their sign.

#include <sys/wait.h>

#include <cstdint>

#include "tests/faults/fault.h"

extern "C" pid_t waitpid(pid_t pid, int* status, int options) {
  const pid_t who = real<decltype(waitpid)>("waitpid")(pid, status, options);
  if (armed() && who > 0 && status) *status = static_cast<std::int16_t>(*status);
  return who;
}
