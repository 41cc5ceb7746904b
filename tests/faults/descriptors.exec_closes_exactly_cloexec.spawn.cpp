/// A posix_spawn() that leaves open what was to be closed, from number 8 on.

#include <fcntl.h>
#include <spawn.h>

#include "tests/faults/fault.h"

extern "C" int posix_spawn(pid_t* pid, const char* path,
                           const posix_spawn_file_actions_t* actions,
                           const posix_spawnattr_t* attributes, char* const arguments[],
                           char* const environment[]) {
  for (int number = 8; armed() && number < 48; ++number)
    if (fcntl(number, F_GETFD) == FD_CLOEXEC) fcntl(number, F_SETFD, 0);
  return real<decltype(posix_spawn)>("posix_spawn")(pid, path, actions, attributes, arguments,
                                                    environment);
}
