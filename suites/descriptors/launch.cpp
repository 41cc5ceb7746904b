#include "suites/descriptors/launch.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fixtures/fd.h"
#include "fixtures/platform/calls.h"
#include "fixtures/self.h"
#include "suites/descriptors/command.h"
#include "suites/descriptors/slot.h"

extern "C" char** environ;

namespace proctor::descriptors {
namespace {

void fexec(const char*, int program, char* const* arguments) {
  const Result<int> failed = calls::fexecve(program, arguments, environ);
  if (failed == fails_with(ENOSYS)) discard("no fexecve() here");
}

void spawn(const char* path, int, char* const* arguments) {
  pid_t child = 0;
  errno = ::posix_spawn(&child, path, nullptr, nullptr, arguments, environ);
  if (errno != 0) return;
  while (::waitpid(child, nullptr, 0) == -1 && errno == EINTR) continue;
  ::_exit(0);
}

}  // namespace

const Launcher by_exec{"execve()", [](const char* path, int, char* const* arguments) {
                         ::execve(path, arguments, environ);
                       }};

rc::Gen<Launcher> launchers() {
  return one_of<Launcher>({by_exec, {"fexecve()", fexec}, {"posix_spawn()", spawn}})
      .as("started by");
}

Portrait launched(const Launcher& launcher, const std::function<void()>& make_table) {
  const std::string path = self::path();
  const auto strings = self::marked_arguments("portray", {std::to_string(self::report_fd)});
  return self::portrait_after([&] {
    const Fd opened = must(sys<Fd>(::open(path.c_str(), O_RDONLY)));
    const int program = must(sys(::fcntl(opened.number(), F_DUPFD_CLOEXEC, table_size)));
    begin_empty();
    make_table();
    launcher.launch(path.c_str(), program, self::pointers(strings).data());
  });
}

}  // namespace proctor::descriptors
