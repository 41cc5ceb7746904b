/// An execve() that closes all copies of what is to be closed.

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/faults/fault.h"

extern "C" int execve(const char* path, char* const arguments[], char* const environment[]) {
  struct stat file {
  }, other{};
  for (int doomed = 0; armed() && doomed < 48; ++doomed) {
    if (fcntl(doomed, F_GETFD) != FD_CLOEXEC || fstat(doomed, &file) == -1) continue;
    for (int copy = 0; copy < 48; ++copy)
      if (fstat(copy, &other) == 0 && other.st_ino == file.st_ino &&
          other.st_dev == file.st_dev)
        fcntl(copy, F_SETFD, FD_CLOEXEC);
  }
  return real<decltype(execve)>("execve")(path, arguments, environment);
}
