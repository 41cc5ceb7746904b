/// A fork() whose child has file offsets of its own, which are where the parent's are.

#include <fcntl.h>
#include <unistd.h>

#include <string>

#include "tests/faults/fault.h"

extern "C" pid_t fork() noexcept {
  const pid_t pid = real<decltype(fork)>("fork")();
  if (pid != 0 || !armed()) return pid;
  for (int number = 0; number < 64; ++number) {
    const off_t offset = lseek(number, 0, SEEK_CUR);
    if (offset == -1) continue;
    const std::string path = "/proc/self/fd/" + std::to_string(number);
    const int anew = open(path.c_str(), fcntl(number, F_GETFL));
    lseek(anew, offset, SEEK_SET);
    dup3(anew, number, fcntl(number, F_GETFD) == FD_CLOEXEC ? O_CLOEXEC : 0);
    close(anew);
  }
  return pid;
}
