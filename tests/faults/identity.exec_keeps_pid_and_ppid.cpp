/// An execvp() that runs the new image in a child and waits for it, as a library on top of
/// another system does.

#include <sys/wait.h>
#include <unistd.h>

#include "tests/faults/fault.h"

extern "C" int execvp(const char* file, char* const argv[]) {
  const auto real_execvp = real<decltype(execvp)>("execvp");
  if (!armed()) return real_execvp(file, argv);
  const pid_t child = fork();
  if (child <= 0) return real_execvp(file, argv);
  int status = 0;
  waitpid(child, &status, 0);
  _exit(WEXITSTATUS(status));
}
