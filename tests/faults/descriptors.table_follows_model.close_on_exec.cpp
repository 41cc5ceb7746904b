/// A fcntl(F_DUPFD_CLOEXEC) that forgets the flag when the number asked for was taken.

#include "tests/faults/fcntl.h"

int faulty_fcntl(int fd, int command, long argument) {
  const int result = sound_fcntl(fd, command, argument);
  if (armed() && command == F_DUPFD_CLOEXEC && result > static_cast<int>(argument))
    sound_fcntl(result, F_SETFD, 0);
  return result;
}
