#include <sys/wait.h>
#include <unistd.h>

#include "fixtures/child.h"
#include "fixtures/shared.h"
#include "suites/exit/handlers.h"
#include "suites/exit/topics.h"
#include "suites/exit/way.h"

namespace proctor {
namespace {

const Trait si_status_width{
    .id = "exit.trait_si_status_width",
    .question = "How many bits of what a process exits with does waitid() give its parent?",
    .advice = "Exit with 0 to 255; more does not arrive everywhere.",
    .sources = {posix("XSH waitid()"), posix("XSH _Exit()"), man("waitid(2)")},
    .observe =
        [] {
          constexpr unsigned code = 0x5A3C'A5C3;
          const Child child = fork_child([] { ::_exit(static_cast<int>(code)); });
          siginfo_t info{};
          must(sys(::waitid(P_PID, child.pid(), &info, WEXITED | WNOWAIT)));
          const unsigned differing = code ^ static_cast<unsigned>(info.si_status);
          return number(differing == 0 ? 32 : __builtin_ctz(differing), "bits");
        },
};

const Trait recursive_exit{
    .id = "exit.trait_recursive_exit",
    .question = "What does exit() do when an exit handler calls exit() again?",
    .advice = "Call _exit() in a handler that has to end the process at once.",
    .sources = {posix("XSH exit()"), iso_c("The exit function"), man("exit(3)")},
    .observe =
        [] {
          const Shared<Diary> diary;
          Child child = fork_child([&] {
            ::alarm(2);
            at_exit("abc", [&](char name) {
              diary->add(name);
              if (name == 'b') ::exit(2);
            });
            leave(Way::exit, 1);
          });
          const Status status = must(child.wait());
          const std::string ran = diary->text();
          if (status == killed_by(SIGALRM)) return word("never ends");
          if (ran == "cba") return word("runs the other handlers, " + rc::toString(status));
          if (ran == "cb") return word("runs no other handler, " + rc::toString(status));
          return word("runs handlers again, " + rc::toString(status));
        },
};

}  // namespace

std::vector<Trait> exit_traits() { return {si_status_width, recursive_exit}; }

}  // namespace proctor
