/// A posix_spawn() that passes on no more than 255 arguments.

#include <spawn.h>

#include <vector>

#include "tests/faults/fault.h"

extern "C" int posix_spawn(pid_t* pid, const char* path,
                           const posix_spawn_file_actions_t* actions,
                           const posix_spawnattr_t* attributes, char* const argv[],
                           char* const envp[]) {
  std::vector<char*> passed;
  for (char* const* argument = argv; *argument; ++argument)
    if (!armed() || passed.size() < 255) passed.push_back(*argument);
  passed.push_back(nullptr);
  return real<decltype(posix_spawn)>("posix_spawn")(pid, path, actions, attributes,
                                                    passed.data(), envp);
}
