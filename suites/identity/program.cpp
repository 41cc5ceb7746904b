#include "suites/identity/program.h"

#include <spawn.h>

#include "fixtures/self.h"

extern "C" char** environ;

namespace proctor::identity {

Child spawn(const std::string& verb, const std::string& argument, Search search) {
  const std::string path = self::path();
  const auto arguments = self::marked_arguments(verb, {argument});
  const auto argv = self::pointers(arguments);
  pid_t pid = 0;
  const int error =
      search == Search::by_path
          ? ::posix_spawn(&pid, path.c_str(), nullptr, nullptr, argv.data(), environ)
          : ::posix_spawnp(&pid, path.c_str(), nullptr, nullptr, argv.data(), environ);
  if (error != 0) cannot_set_up(fails_with(error));
  return Child(pid);
}

}  // namespace proctor::identity
