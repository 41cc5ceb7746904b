#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <thread>

#include "fixtures/ending.h"
#include "fixtures/gate.h"
#include "fixtures/gen.h"
#include "fixtures/platform/calls.h"
#include "fixtures/verdicts.h"
#include "suites/wait/asking.h"
#include "suites/wait/change.h"
#include "suites/wait/topics.h"

namespace proctor {
namespace {

rc::Gen<Asking> calls_for_ended() { return one_of(askings()).as("call"); }

const Property returns_pid_and_exit_code{
    .id = "wait.returns_pid_and_exit_code",
    .law =
        "Waiting for a child that exited gives its process id and the low eight bits of its "
        "exit code, whichever of its threads called _exit().",
    .generator = "An integer, whether a second thread exits with it, and the call that waits.",
    .sources = {posix("XSH wait()"), posix("XSH _Exit()"), man("wait(2)")},
    .check = for_all(any_int().as("exit code"),
                     rc::gen::arbitrary<bool>().as("by a second thread"), calls_for_ended())
                 .tagged([](int, bool, Asking call) { return rc::toString(call); })
                 .holds([](int code, bool by_thread, Asking call) {
                   const auto end = [=] { ::_exit(code); };
                   const pid_t child = fork_child([=] {
                                         if (by_thread) std::thread(end).join();
                                         end();
                                       }).release();
                   expect("what waiting for an only child gives", reap(call, child),
                          Waited{child, exited(code & 0xFF)});
                 }),
};

/// Who sends a signal to a process.
enum class Sender { itself, its_thread, its_parent };

std::ostream& operator<<(std::ostream& os, Sender sender) {
  constexpr const char* names[] = {"itself", "its second thread", "its parent"};
  return os << names[static_cast<int>(sender)];
}

bool is_deadly(Signal signal) {
  const auto deadly = deadly_signals();
  return std::find(deadly.begin(), deadly.end(), signal) != deadly.end();
}

const Property reports_the_killing_signal{
    .id = "wait.reports_the_killing_signal",
    .law =
        "A process that does not handle signals is killed by any whose default action that "
        "is, which its parent is told, and is not by one that is ignored by default.",
    .generator = "A signal of either sort, and who sends it.",
    .sources = {posix("XSH wait()"), posix("XBD <signal.h>"), posix("XSH Signal Actions"),
                man("signal(7)")},
    .check = for_all(one_of_kinds<Signal>({deadly_signals(), harmless_signals()}).as("signal"),
                     one_of<Sender>({Sender::itself, Sender::its_thread, Sender::its_parent})
                         .as("sender"))
                 .tagged([](Signal signal, Sender) {
                   return is_deadly(signal) ? "deadly" : "harmless";
                 })
                 .holds([](Signal signal, Sender sender) {
                   const Gate delivered;
                   const auto raise = [=] { ::raise(signal); };
                   Child child = fork_child(
                       [&] {
                         calls::leave_no_core();
                         if (sender == Sender::itself) raise();
                         if (sender == Sender::its_thread) std::thread(raise).join();
                         if (sender == Sender::its_parent) delivered.pass();
                       },
                       3);
                   if (sender == Sender::its_parent)
                     expect("sending the signal", sys(::kill(child.pid(), signal)), 0);
                   if (!is_deadly(signal)) delivered.open();

                   expect("the status of a process that got a signal", child.wait(),
                          is_deadly(signal) ? killed_by(signal) : exited(3));
                 }),
};

std::string verdict_of(Status status) {
  constexpr const char* words[] = {"exited", "signaled", "stopped", "continued"};
  return words[status.kind];
}

const Property status_classes_are_exclusive{
    .id = "wait.status_classes_are_exclusive",
    .law =
        "A status is of the one class that its cause belongs to, and of no other, and holds "
        "the exit code or the signal that was the cause.",
    .generator = "How a child changes its state.",
    .sources = {posix("XBD <sys/wait.h>"), posix("XSH Status Information"), man("wait(2)")},
    .check = for_all(changes())
                 .tagged([](Status change) { return verdict_of(change); })
                 .holds([](Status change) {
                   Child child = changed_child(change);
                   int raw = 0;
                   const pid_t who =
                       ::waitpid(child.pid(), &raw, WNOHANG | WUNTRACED | WCONTINUED);
                   const pid_t pid = outlives(change) ? child.pid() : child.release();

                   expect("the child that waitpid() tells of", who, pid);
                   expect("what the status says", verdicts_on(raw),
                          std::set<std::string>{verdict_of(change)});
                   expect("the status", decode(raw), change);
                 }),
};

/// Which children waitid() is asked for.
enum class Kind { one, all, group };

std::ostream& operator<<(std::ostream& os, Kind kind) {
  constexpr const char* names[] = {"P_PID", "P_ALL", "P_PGID"};
  return os << names[static_cast<int>(kind)];
}

Result<siginfo_t> waitid_for(Kind kind, pid_t child) {
  siginfo_t info;
  std::memset(&info, 0x5A, sizeof info);
  const idtype_t type = kind == Kind::one ? P_PID : kind == Kind::all ? P_ALL : P_PGID;
  const pid_t number = kind == Kind::group ? ::getpgid(child) : child;
  const auto asked = sys(::waitid(type, static_cast<id_t>(number), &info,
                                  WEXITED | WSTOPPED | WCONTINUED | WNOHANG | WNOWAIT));
  if (!asked) return asked.failure();
  return info;
}

const Property waitid_agrees_with_waitpid{
    .id = "wait.waitid_agrees_with_waitpid",
    .law =
        "waitid() says of a child's change what waitpid() says, as a SIGCHLD from that child "
        "and its user.",
    .generator = "How the child changes its state, and which children waitid() is asked for.",
    .sources = {posix("XSH waitid()"), posix("XBD <signal.h>"), man("waitid(2)")},
    .check =
        for_all(changes(), one_of<Kind>({Kind::one, Kind::all, Kind::group}).as("asked for"))
            .tagged([](Status change, Kind) { return verdict_of(change); })
            .holds([](Status change, Kind kind) {
              Child child = changed_child(change);
              const auto info = waitid_for(kind, child.pid());
              if (!info)
                expect("waitid() for a child that changed", info.failure(), fails_with(0));

              expect("the signal in si_signo", signal_name((*info).si_signo),
                     signal_name(SIGCHLD));
              expect("the user in si_uid", (*info).si_uid, ::getuid());
              expect("what waitid() says", told_by(*info), Waited{child.pid(), change});
              const pid_t pid = outlives(change) ? child.pid() : child.release();
              expect("what waitpid() says", wait_for(pid, WNOHANG | WUNTRACED | WCONTINUED),
                     Waited{pid, change});
            }),
};

const Property stop_is_reported_once{
    .id = "wait.stop_is_reported_once",
    .law =
        "A stop is reported to who asks for stops, once, and further stop signals to a "
        "stopped child are not.",
    .generator =
        "The signals by which the child stops one after the other, and those that it "
        "gets while it is stopped.",
    .sources = {posix("XSH wait()"), posix("XSH Status Information"), man("wait(2)")},
    .check =
        for_all(rc::gen::nonEmpty(rc::gen::scale(0.03, rc::gen::container<std::vector<Signal>>(
                                                           one_of(stop_signals()))))
                    .as("stops"),
                rc::gen::scale(0.03,
                               rc::gen::container<std::vector<Signal>>(one_of(stop_signals())))
                    .as("while stopped"))
            .holds([](std::vector<Signal> stops, const std::vector<Signal>& further) {
              Child child = fork_child([&] {
                for (Signal signal : stops) stop_by(signal);
              });
              for (Signal signal : stops) {
                child.await_stop();
                expect("what who does not ask for stops is told of",
                       ask(Asking::poll_waitpid_one, child.pid()), Waited{0, exited(0)});
                expect("what who asks for stops is told",
                       wait_for(child.pid(), WUNTRACED | WNOHANG),
                       Waited{child.pid(), stopped_by(signal)});
                for (Signal more : further) child.signal(more);
                expect("what who asks again is told of",
                       wait_for(child.pid(), WUNTRACED | WNOHANG), Waited{0, exited(0)});
                child.signal(SIGCONT);
              }
              const pid_t pid = child.release();
              expect("what follows the last stop", wait_for(pid, WUNTRACED),
                     Waited{pid, exited(0)});
            }),
};

}  // namespace

std::vector<Property> wait_statuses() {
  return {returns_pid_and_exit_code, reports_the_killing_signal, status_classes_are_exclusive,
          waitid_agrees_with_waitpid, stop_is_reported_once};
}

}  // namespace proctor
