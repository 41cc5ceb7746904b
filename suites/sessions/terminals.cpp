#include "fixtures/child.h"
#include "fixtures/gen.h"
#include "fixtures/pty.h"
#include "fixtures/signals.h"
#include "suites/sessions/topics.h"

namespace proctor {
namespace {

/// Who opens a terminal, in a session that has none.
enum class Opener { child_of_leader, grandchild_of_leader, group_leader, session_leader };

std::ostream& operator<<(std::ostream& os, Opener opener) {
  switch (opener) {
    case Opener::child_of_leader: return os << "child of the session's leader";
    case Opener::grandchild_of_leader: return os << "grandchild of the session's leader";
    case Opener::group_leader: return os << "leader of a group";
    case Opener::session_leader: break;
  }
  return os << "leader of the session, with O_NOCTTY";
}

/// Runs `body` as what `opener` says, in a new session.
void become(Opener opener, const std::function<void()>& body) {
  const auto child_runs = [&](const std::function<void()>& inner) {
    Child child = fork_child(inner);
    expect("how who opens terminals ends", child.wait(), exited(0));
  };
  must(sys<pid_t>(::setsid()));
  if (opener == Opener::session_leader) return body();
  if (opener == Opener::grandchild_of_leader) return child_runs([&] { child_runs(body); });
  child_runs([&] {
    if (opener == Opener::group_leader) must(sys(::setpgid(0, 0)));
    body();
  });
}

const Property only_a_leader_acquires_a_terminal{
    .id = "sessions.only_a_leader_acquires_a_terminal",
    .law =
        "Opening a terminal gives its session no controlling terminal, unless the leader of "
        "the "
        "session opens it without O_NOCTTY; nor may anybody else ask for one.",
    .generator = "Who opens one to three terminals in a session without one.",
    .sources = {posix("XBD The Controlling Pty"), posix("XSH open()")},
    .check = for_all(one_of<Opener>({Opener::child_of_leader, Opener::grandchild_of_leader,
                                     Opener::group_leader, Opener::session_leader})
                         .as("opener"),
                     one_of<int>({1, 2, 3}).as("terminals"))
                 .tagged([](Opener opener, int) { return rc::toString(opener); })
                 .holds([](Opener opener, int count) {
                   std::vector<Pty> terminals;
                   while (count-- > 0) terminals.push_back(make_pty());
                   Child session = fork_child([&] {
                     become(opener, [&] {
                       const bool leads = opener == Opener::session_leader;
                       for (const Pty& terminal : terminals) {
                         const int flags = leads ? O_RDWR | O_NOCTTY : O_RDWR;
                         const Fd fd = must(sys<Fd>(::open(terminal.path.c_str(), flags)));
                         expect("asking an opened terminal for its foreground group",
                                sys<pid_t>(::tcgetpgrp(fd.number())), fails_with(ENOTTY));
                         if (leads) continue;
                         ensure(::ioctl(fd.number(), TIOCSCTTY, 0) == -1,
                                "who leads no session cannot ask for a terminal", "it can");
                       }
                     });
                   });
                   expect("how the session's leader ends", session.wait(), exited(0));
                 }),
};

const Trait plain_open_acquires{
    .id = "sessions.trait_plain_open_acquires",
    .question =
        "Does a session leader without a terminal get one by opening it without O_NOCTTY?",
    .advice = "Open with O_NOCTTY what might be a terminal, and ask for one with TIOCSCTTY.",
    .sources = {posix("XBD The Controlling Pty"), posix("XSH open()"), man("tty(4)")},
    .observe =
        [] {
          handle(SIGHUP, SIG_IGN);
          const Pty terminal = make_pty();
          const Fd fd = must(sys<Fd>(::open(terminal.path.c_str(), O_RDWR)));
          return word(is_controlled_by(fd.number()) ? "yes" : "no");
        },
};

}  // namespace

std::vector<Property> session_terminals() { return {only_a_leader_acquires_a_terminal}; }

std::vector<Trait> session_traits() { return {plain_open_acquires}; }

}  // namespace proctor
