#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>

#include "fixtures/gen.h"
#include "fixtures/platform/observer.h"
#include "fixtures/shared.h"
#include "fixtures/signals.h"
#include "suites/wait/asking.h"
#include "suites/wait/change.h"
#include "suites/wait/topics.h"

namespace proctor {
namespace {

constexpr int every_change = WEXITED | WSTOPPED | WCONTINUED;

/// The fields of a siginfo_t that waitid() fills in.
struct Notice {
  int signal;
  pid_t pid;
  uid_t user;
  int code;
  int status;

  bool operator==(const Notice&) const = default;
  friend std::ostream& operator<<(std::ostream& os, const Notice& notice) {
    return os << signal_name(notice.signal) << " of process " << notice.pid << ", user "
              << notice.user << ", code " << notice.code << ", status " << notice.status;
  }
};

Result<Notice> look_at(pid_t child) {
  siginfo_t info{};
  const auto asked =
      sys(::waitid(P_PID, static_cast<id_t>(child), &info, every_change | WNOHANG | WNOWAIT));
  if (!asked) return asked.failure();
  return Notice{info.si_signo, info.si_pid, info.si_uid, info.si_code, info.si_status};
}

const Property nowait_leaves_it_waitable{
    .id = "wait.nowait_leaves_it_waitable",
    .law =
        "Who looks at a child with WNOWAIT sees the same change however often, and takes "
        "nothing from who then waits for it.",
    .generator = "How the child changes its state, and how often it is looked at.",
    .sources = {posix("XSH waitid()"), posix("XSH Status Information"), man("waitid(2)")},
    .check = for_all(changes(), rc::gen::inRange(1, 6).as("looks"))
                 .holds([](Status change, int looks) {
                   Child child = changed_child(change);
                   const Result<Notice> first = look_at(child.pid());
                   while (--looks > 0)
                     expect("what another look finds", look_at(child.pid()), first);

                   const int all = WNOHANG | WUNTRACED | WCONTINUED;
                   const pid_t pid = outlives(change) ? child.pid() : child.release();
                   expect("what is left to who waits", wait_for(pid, all), Waited{pid, change});
                   const Result<Waited> nothing = outlives(change)
                                                      ? Result<Waited>(Waited{0, exited(0)})
                                                      : fails_with(ECHILD);
                   expect("what is left after that", wait_for(pid, all), nothing);
                 }),
};

/// What is to become of children that end.
enum class Afterlife { zombie, none_by_ignoring, none_by_flag, none_by_flag_and_handler };

std::ostream& operator<<(std::ostream& os, Afterlife afterlife) {
  constexpr const char* names[] = {"zombies", "none, SIGCHLD is ignored",
                                   "none, by SA_NOCLDWAIT",
                                   "none, by SA_NOCLDWAIT with a handler"};
  return os << names[static_cast<int>(afterlife)];
}

void arrange(Afterlife afterlife) {
  switch (afterlife) {
    case Afterlife::zombie: return handle(SIGCHLD, SIG_DFL);
    case Afterlife::none_by_ignoring: return handle(SIGCHLD, SIG_IGN);
    case Afterlife::none_by_flag: return handle(SIGCHLD, SIG_DFL, SA_NOCLDWAIT);
    case Afterlife::none_by_flag_and_handler: break;
  }
  handle(
      SIGCHLD, [](int) {}, SA_NOCLDWAIT | SA_RESTART);
}

const Property ignored_sigchld_leaves_no_zombies{
    .id = "wait.ignored_sigchld_leaves_no_zombies",
    .law =
        "Where SIGCHLD is ignored, or has SA_NOCLDWAIT, children that end leave no zombie, "
        "and wait() fails with ECHILD when the last of them has ended.",
    .generator = "The action for SIGCHLD, and which children end only when their parent waits.",
    .sources = {posix("XSH sigaction()"), posix("XSH wait()"), posix("XSH _Exit()"),
                man("sigaction(2)")},
    .level = Level::option,
    .check =
        for_all(
            one_of<Afterlife>({Afterlife::zombie, Afterlife::none_by_ignoring,
                               Afterlife::none_by_flag, Afterlife::none_by_flag_and_handler})
                .as("afterlife"),
            rc::gen::nonEmpty(rc::gen::scale(0.05, rc::gen::container<std::vector<bool>>(
                                                       rc::gen::arbitrary<bool>())))
                .as("ends late"))
            .tagged([](Afterlife afterlife, auto&&) { return rc::toString(afterlife); })
            .holds([](Afterlife afterlife, const std::vector<bool>& late) {
              arrange(afterlife);
              const Shared<std::atomic<std::size_t>> ended;
              std::vector<pid_t> children;
              for (bool ends_late : late)
                children.push_back(fork_child([&] {
                                     if (ends_late) await_sleeping_parent();
                                     ++*ended;
                                   }).release());

              if (afterlife == Afterlife::zombie) {
                for (pid_t child : children)
                  expect("waiting for a child that ended", ask(Asking::waitpid_one, child),
                         Waited{child, exited(0)});
                return;
              }
              expect("waiting for children that leave nothing", ask(Asking::wait, 0),
                     fails_with(ECHILD));
              expect("how many have ended by then", ended->load(), late.size());
              for (pid_t child : children) {
                const auto ids = ids_of(child);
                ensure(!ids || ids->parent != ::getpid(), "no zombie is left", "one is");
              }
            }),
};

}  // namespace

std::vector<Property> wait_leftovers() {
  return {nowait_leaves_it_waitable, ignored_sigchld_leaves_no_zombies};
}

}  // namespace proctor
