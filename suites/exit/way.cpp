#include "suites/exit/way.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>

#include "fixtures/fd.h"
#include "fixtures/platform/calls.h"
#include "fixtures/self.h"

namespace proctor {
namespace {

/// Whatever the standard streams hold came from the runner by fork, and is the runner's to
/// write.
void silence() {
  const Fd null = must(open_null());
  for (int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    must(sys(::dup2(null.number(), fd)));
}

/// Gives the process to a new image that returns `code` from main().
[[noreturn]] void become_image_that_returns(int code) {
  const auto arguments = self::marked_arguments("exit", {std::to_string(code)});
  ::execv(self::path().c_str(), self::pointers(arguments).data());
  cannot_set_up("execv failed with " + errno_name(errno));
}

}  // namespace

std::ostream& operator<<(std::ostream& os, Way way) {
  switch (way) {
    case Way::exit: return os << "exit()";
    case Way::_exit: return os << "_exit()";
    case Way::iso_exit: return os << "_Exit()";
    case Way::quick_exit: return os << "quick_exit()";
    case Way::return_from_main: break;
  }
  return os << "return from main()";
}

std::vector<Way> ways() {
  std::vector<Way> all{Way::exit, Way::_exit, Way::iso_exit, Way::return_from_main};
  if (calls::has_quick_exit) all.push_back(Way::quick_exit);
  return all;
}

void leave(Way way, int code) {
  silence();
  switch (way) {
    case Way::exit: ::exit(code);
    case Way::_exit: ::_exit(code);
    case Way::iso_exit: ::_Exit(code);
    case Way::quick_exit: calls::quick_exit(code); break;
    case Way::return_from_main: become_image_that_returns(code);
  }
  cannot_set_up("there is no quick_exit() here");
}

}  // namespace proctor
