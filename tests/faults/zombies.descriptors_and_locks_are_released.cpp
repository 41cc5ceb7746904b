/// An fcntl() for which a process keeps its record locks until it has been waited for.

#include <fcntl.h>
#include <sys/wait.h>

#include <cerrno>
#include <cstdarg>

#include "tests/faults/fault.h"

extern "C" int fcntl(int fd, int command, ...) {
  va_list rest;
  va_start(rest, command);
  void* argument = va_arg(rest, void*);
  va_end(rest);

  siginfo_t info{};
  if (armed() && command == F_SETLK &&
      waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid != 0) {
    errno = EAGAIN;
    return -1;
  }
  return real<decltype(fcntl)>("fcntl")(fd, command, argument);
}
