/// A posix_spawnp() that does not say the number of the child.

#include <spawn.h>

#include "tests/faults/fault.h"

extern "C" int posix_spawnp(pid_t* pid, const char* file,
                            const posix_spawn_file_actions_t* actions,
                            const posix_spawnattr_t* attributes, char* const argv[],
                            char* const envp[]) {
  pid_t unsaid = 0;
  return real<decltype(posix_spawnp)>("posix_spawnp")(armed() ? &unsaid : pid, file, actions,
                                                      attributes, argv, envp);
}
