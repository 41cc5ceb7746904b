/// A fork() that copies the descriptors, but not FD_CLOEXEC.

#include "tests/faults/fork.h"

#include <fcntl.h>

extern "C" pid_t fork() {
  const pid_t pid = sound_fork();
  for (int fd = 3; pid == 0 && armed() && fd < 64; ++fd) fcntl(fd, F_SETFD, 0);
  return pid;
}
