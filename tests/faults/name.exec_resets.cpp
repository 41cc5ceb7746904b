/// An execve() that follows links before it takes the name of the file.

#include <unistd.h>

#include <climits>
#include <cstdlib>

#include "tests/faults/fault.h"

extern "C" int execve(const char* path, char* const argv[], char* const envp[]) noexcept {
  char target[PATH_MAX];
  if (armed() && realpath(path, target)) path = target;
  return real<decltype(execve)>("execve")(path, argv, envp);
}
