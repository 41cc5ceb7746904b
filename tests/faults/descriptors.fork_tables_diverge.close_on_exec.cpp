/// A kernel whose fork() copies the table but not the close-on-exec bits beside it: what one
/// process sets by F_SETFD, its relatives see.

#include <sys/mman.h>
#include <unistd.h>

#include "tests/faults/fcntl.h"

namespace {

struct Bit {
  pid_t of;  ///< Who leads the case.
  int value;
};

Bit* const bits = static_cast<Bit*>(
    mmap(nullptr, 64 * sizeof(Bit), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));

}  // namespace

int faulty_fcntl(int fd, int command, long argument) {
  const int result = sound_fcntl(fd, command, argument);
  if (!armed() || result == -1 || fd >= 64) return result;
  if (command == F_SETFD) bits[fd] = {proctor_case_leader, static_cast<int>(argument)};
  const bool was_set = bits[fd].of == proctor_case_leader;
  return command == F_GETFD && was_set ? bits[fd].value : result;
}
