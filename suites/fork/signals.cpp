#include "fixtures/signals.h"

#include <pthread.h>
#include <signal.h>
#include <unistd.h>

#include "fixtures/child.h"
#include "fixtures/platform/calls.h"
#include "fixtures/shared.h"
#include "suites/fork/action.h"
#include "suites/fork/laws.h"

namespace proctor {
namespace {

/// Signals that stay pending while they are blocked, and that nothing but us sends: without
/// those that are ignored by default, and those of job control, which cancel each other.
std::vector<int> lasting() {
  return {SIGUSR1, SIGUSR2, SIGTERM, SIGHUP,  SIGINT,  SIGQUIT, SIGILL,    SIGABRT,
          SIGFPE,  SIGSEGV, SIGPIPE, SIGALRM, SIGXCPU, SIGXFSZ, SIGVTALRM, SIGPROF};
}

/// A set of signals by their names.
rc::Gen<std::set<std::string>> signals_blocked() {
  const std::vector<int> signals = catchable();
  return rc::gen::map(some_of(0, static_cast<int>(signals.size())),
                      [signals](const std::set<int>& chosen) {
                        std::set<int> blocked;
                        for (int i : chosen) blocked.insert(signals[i]);
                        return names_of(blocked);
                      });
}

void block_named(const std::set<std::string>& names) {
  std::set<int> signals;
  for (int signal : catchable())
    if (names.contains(signal_name(signal))) signals.insert(signal);
  block(signals);
}

enum class Sender { raise, kill, pthread_kill, sigqueue };

/// A signal, and how it came to be pending.
struct Sent {
  int signal;
  Sender sender;

  friend std::ostream& operator<<(std::ostream& os, Sent sent) {
    static constexpr const char* calls[] = {"raise", "kill", "pthread_kill", "sigqueue"};
    return os << calls[static_cast<int>(sent.sender)] << ' ' << signal_name(sent.signal);
  }
};

std::vector<Sender> senders() {
  std::vector<Sender> all{Sender::raise, Sender::kill, Sender::pthread_kill};
  if (calls::sigqueue(::getpid(), 0, 0)) all.push_back(Sender::sigqueue);
  return all;
}

rc::Gen<std::vector<Sent>> sendings() {
  const auto one = rc::gen::apply(
      [](int signal, Sender sender) {
        return Sent{signal, sender};
      },
      one_of(lasting()), one_of(senders()));
  return up_to(12, one);
}

void send(Sent sent) {
  switch (sent.sender) {
    case Sender::raise: must(sys(::raise(sent.signal))); break;
    case Sender::kill: must(sys(::kill(::getpid(), sent.signal))); break;
    case Sender::pthread_kill: ::pthread_kill(::pthread_self(), sent.signal); break;
    case Sender::sigqueue: must(calls::sigqueue(::getpid(), sent.signal, 0));
  }
}

}  // namespace

const Property dispositions_and_mask_inherited{
    .id = "fork.dispositions_and_mask_inherited",
    .law = "A new process has every signal's action, and the signal mask, of its parent.",
    .generator =
        "Actions for some signals (the default, ignored, or a handler with flags and a "
        "mask of its own), and which signals are blocked.",
    .sources = {posix("XSH fork()"), posix("XSH sigaction()"), man("fork(2)")},
    .check =
        for_all(actions().as("actions"), signals_blocked().as("blocked"))
            .holds([](const std::vector<Action>& chosen, const std::set<std::string>& mask) {
              for (const Action& action : chosen) take(action);
              block_named(mask);
              std::vector<Action> before;
              for (int signal : catchable()) before.push_back(action_for(signal));

              Shared<bool> looked;
              const pid_t child =
                  fork_child([&] {
                    for (const Action& action : before)
                      expect("the action for a signal", action_for(action.signal), action);
                    expect("the signals that are blocked", names_of(blocked()), mask);
                    *looked = true;
                  }).release();
              const Result<Waited> ended = wait_for(child);
              ensure(*looked, "the child comes to look", rc::toString(ended));
            }),
};

const Property pending_starts_empty{
    .id = "fork.pending_starts_empty",
    .law = "A new process has no signal pending, and its parent keeps those that it has.",
    .generator = "Blocked signals, and the call that sends each.",
    .sources = {posix("XSH fork()"), posix("XSH sigpending()"), man("fork(2)")},
    .check = for_all(sendings().as("sent")).holds([](const std::vector<Sent>& sent) {
      std::set<int> signals;
      for (Sent each : sent) signals.insert(each.signal);
      block(signals);
      for (Sent each : sent) send(each);

      Child child = fork_child([&] {
        expect("the signals pending in the child", names_of(pending()), names_of({}));
        const sigset_t all = signal_set(signals);
        must(sys(::sigprocmask(SIG_UNBLOCK, &all, nullptr)));
      });
      expect("how a child ends that unblocks them", child.wait(), exited(0));
      expect("the signals pending in the parent", names_of(pending()), names_of(signals));
    }),
};

}  // namespace proctor
