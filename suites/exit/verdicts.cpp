#include "fixtures/verdicts.h"

#include <sys/wait.h>

#include <climits>

#include "fixtures/child.h"
#include "fixtures/ending.h"
#include "fixtures/gate.h"
#include "fixtures/gen.h"
#include "suites/exit/topics.h"
#include "suites/exit/way.h"

namespace proctor {
namespace {

rc::Gen<int> codes() {
  const auto corners = one_of<int>({-1, -256, 65'536, INT_MAX, INT_MIN});
  return rc::gen::weightedOneOf<int>({{2, evenly(0, 1024)}, {2, any_int()}, {1, corners}})
      .as("exit code");
}

const Property status_is_low_8_bits{
    .id = "exit.status_is_low_8_bits",
    .law =
        "A process that exits with n, in whichever way, is reported to have exited with the "
        "low eight bits of n.",
    .generator = "An integer, and exit(), _exit(), _Exit(), quick_exit() or the end of main().",
    .sources = {posix("XSH exit()"), posix("XSH _Exit()"), posix("XSH wait()"), man("exit(3)")},
    .check = for_all(codes(), one_of(ways()).as("way"))
                 .tagged([](int, Way way) { return rc::toString(way); })
                 .holds([](int code, Way way) {
                   Child child = fork_child([=] { leave(way, code); });
                   expect("the status of a process that exited", child.wait(),
                          exited(code & 0xFF));
                 }),
};

/// What the macros of <sys/wait.h> say of the next status of `child`.
std::set<std::string> next_verdicts(pid_t child) {
  int raw = 0;
  while (::waitpid(child, &raw, WUNTRACED | WCONTINUED) == -1)
    if (errno != EINTR) return {"waitpid: " + errno_name(errno)};
  return verdicts_on(raw);
}

rc::Gen<std::vector<Signal>> stops() {
  const auto some = rc::gen::container<std::vector<Signal>>(one_of(stop_signals()));
  return rc::gen::scale(0.03, some).as("stop signals");
}

const Property exactly_one_verdict{
    .id = "exit.exactly_one_verdict",
    .law =
        "Each status of a process says exactly one thing: that it exited, was killed, "
        "stopped or continued.",
    .generator = "The signals that stop the process one after the other, and how it ends.",
    .sources = {posix("XBD <sys/wait.h>"), posix("XSH wait()"), man("wait(2)")},
    .check = for_all(stops(), endings()).holds([](std::vector<Signal> signals, Status ending) {
      using Verdicts = std::set<std::string>;
      const Gate go_on;
      const pid_t child = fork_child([&] {
                            for (int signal : signals) stop_by(signal), go_on.pass();
                            end_by(ending);
                          }).release();

      for (int signal : signals) {
        expect("the verdict on a stop by " + signal_name(signal), next_verdicts(child),
               Verdicts{"stopped"});
        must(sys(::kill(child, SIGCONT)));
        expect("the verdict on a continuation", next_verdicts(child), Verdicts{"continued"});
        go_on.open();
      }
      expect("the verdict on an end", next_verdicts(child),
             Verdicts{ending.kind == Status::exited ? "exited" : "signaled"});
    }),
};

const Property signal_status_names_the_signal{
    .id = "exit.signal_status_names_the_signal",
    .law = "When a signal kills a process, waitid() and waitpid() both name that signal.",
    .generator = "A signal whose default action is to end the process.",
    .sources = {posix("XSH waitid()"), posix("XBD <signal.h>"), man("signal(7)")},
    .check = for_all(one_of(deadly_signals()).as("signal")).holds([](Signal signal) {
      Child child = fork_child([=] { end_by(killed_by(signal)); });
      siginfo_t info{};
      must(sys(::waitid(P_PID, child.pid(), &info, WEXITED | WNOWAIT)));

      expect("the process that waitid() tells of", info.si_pid, child.pid());
      ensure(info.si_code == CLD_KILLED || info.si_code == CLD_DUMPED,
             "si_code is CLD_KILLED or CLD_DUMPED", "it is " + std::to_string(info.si_code));
      expect("the signal in si_status", signal_name(info.si_status), signal_name(signal));
      expect("the status that waitpid() gives", child.wait(), killed_by(signal));
    }),
};

}  // namespace

std::vector<Property> exit_verdicts() {
  return {status_is_low_8_bits, exactly_one_verdict, signal_status_names_the_signal};
}

}  // namespace proctor
