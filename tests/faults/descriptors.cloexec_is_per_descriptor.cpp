/// A fcntl(F_SETFD) that keeps the flag with the open file, for all descriptors of it.

#include <sys/stat.h>

#include "tests/faults/fcntl.h"

int faulty_fcntl(int fd, int command, long argument) {
  const int result = sound_fcntl(fd, command, argument);
  if (!armed() || command != F_SETFD || result == -1) return result;
  struct stat file {
  }, other{};
  fstat(fd, &file);
  for (int number = 0; number < 64; ++number)
    if (fstat(number, &other) == 0 && other.st_dev == file.st_dev &&
        other.st_ino == file.st_ino)
      sound_fcntl(number, F_SETFD, argument);
  return result;
}
