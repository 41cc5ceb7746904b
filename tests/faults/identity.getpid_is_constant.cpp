/// A getpid() with a cache that posix_spawn(), whose child runs in the memory of its parent for
/// a while, leaves filled with the number of the child.

#include <spawn.h>
#include <unistd.h>

#include "tests/faults/fault.h"

namespace {

pid_t owner = 0;  ///< Whose cache it is.
pid_t cached = 0;

}  // namespace

extern "C" int posix_spawn(pid_t* pid, const char* path,
                           const posix_spawn_file_actions_t* actions,
                           const posix_spawnattr_t* attributes, char* const argv[],
                           char* const envp[]) {
  const int error =
      real<decltype(posix_spawn)>("posix_spawn")(pid, path, actions, attributes, argv, envp);
  if (armed() && error == 0) {
    owner = real<decltype(getpid)>("getpid")();
    cached = *pid;
  }
  return error;
}

extern "C" pid_t getpid() {
  const pid_t self = real<decltype(getpid)>("getpid")();
  return armed() && owner == self ? cached : self;
}
