/// A fcntl(F_DUPFD) and fcntl(F_DUPFD_CLOEXEC) that take numbers beyond its source only.

#include <algorithm>

#include "tests/faults/fcntl.h"

int faulty_fcntl(int fd, int command, long argument) {
  if (armed() && (command == F_DUPFD || command == F_DUPFD_CLOEXEC))
    argument = std::max<long>(static_cast<int>(argument), fd + 1);
  return sound_fcntl(fd, command, argument);
}
