/// An execve() after which standard error is where standard output is.

#include <unistd.h>

#include "tests/faults/fault.h"

extern "C" int execve(const char* path, char* const arguments[], char* const environment[]) {
  if (armed()) dup2(1, 2);
  return real<decltype(execve)>("execve")(path, arguments, environment);
}
