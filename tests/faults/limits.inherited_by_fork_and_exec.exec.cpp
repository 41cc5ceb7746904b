/// An execve() that rounds the limit on the stack down to whole pages.

#include <sys/resource.h>
#include <unistd.h>

#include "tests/faults/fault.h"

extern "C" int execve(const char* path, char* const argv[], char* const envp[]) noexcept {
  rlimit limit;
  if (armed() && getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY) {
    limit.rlim_cur -= limit.rlim_cur % 4096;
    setrlimit(RLIMIT_STACK, &limit);
  }
  return real<decltype(execve)>("execve")(path, argv, envp);
}
