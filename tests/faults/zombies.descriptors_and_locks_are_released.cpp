/// An fcntl() for which a process keeps its record locks until it has been waited for.

#include <sys/wait.h>

#include <cerrno>

#include "tests/faults/fcntl.h"

int faulty_fcntl(int fd, int command, long argument) {
  siginfo_t info{};
  if (armed() && command == F_SETLK &&
      waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid != 0) {
    errno = EAGAIN;
    return -1;
  }
  return sound_fcntl(fd, command, argument);
}
