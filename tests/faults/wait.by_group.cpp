/// A waitpid() that looks for a group's children among all of them.

#include <sys/wait.h>

#include "tests/faults/fault.h"

extern "C" pid_t waitpid(pid_t pid, int* status, int options) {
  return real<decltype(waitpid)>("waitpid")(armed() && pid < -1 ? -1 : pid, status, options);
}
