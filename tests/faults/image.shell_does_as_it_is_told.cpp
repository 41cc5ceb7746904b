/// A /bin/sh that is started by a wrapper which stays and waits for it.

#include <sys/wait.h>
#include <unistd.h>

#include "tests/faults/fork.h"

extern "C" int execv(const char* path, char* const arguments[]) {
  const pid_t shell = armed() ? sound_fork() : 0;
  if (shell == 0) return real<decltype(execv)>("execv")(path, arguments);
  int status = 0;
  waitpid(shell, &status, 0);
  _exit(WEXITSTATUS(status));
}
