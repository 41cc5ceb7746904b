#include <signal.h>

#include "fixtures/expect.h"
#include "fixtures/gen.h"
#include "suites/sessions/crowd.h"
#include "suites/sessions/topics.h"

namespace proctor {
namespace {

/// Signals that end a process, so that none is dropped on the way for being of no interest.
rc::Gen<Signal> signals() {
  return one_of<Signal>({{SIGTERM},
                         {SIGHUP},
                         {SIGINT},
                         {SIGQUIT},
                         {SIGUSR1},
                         {SIGUSR2},
                         {SIGPIPE},
                         {SIGALRM}})
      .as("signal");
}

rc::Gen<Sending> sendings() {
  return one_of<Sending>({Sending::kill_negative, Sending::killpg, Sending::kill_zero})
      .as("sent by");
}

const Property group_signal_hits_exactly_the_members{
    .id = "sessions.group_signal_hits_exactly_the_members",
    .law =
        "A signal for a group reaches each process that is in it at that time, whether or not "
        "its leader still is, and nobody else; a group without members cannot be found.",
    .generator =
        "Up to four groups, the leaders of which stayed, left or ended; up to eight members "
        "that moved once; the group aimed at, the signal and the call.",
    .sources = {posix("XSH kill()"), posix("XSH killpg()"), posix("XBD Process Group Lifetime"),
                man("kill(2)")},
    .check =
        for_all(crowds().as("crowd"), signals(), sendings())
            .tagged([](const Crowd&, Signal, Sending sending) { return rc::toString(sending); })
            .holds([](const Crowd& crowd, Signal signal, Sending sending) {
              const Assembly assembly(crowd, signal);
              const Result<long> sent = assembly.signal(sending);

              if (assembly.empty())
                expect("signalling a group without members", sent, fails_with(ESRCH));
              else
                expect("signalling a group", sent, 0L);
              expect("how many signals each process got", assembly.counted(),
                     assembly.expected());
            }),
};

}  // namespace

std::vector<Property> group_signals() { return {group_signal_hits_exactly_the_members}; }

}  // namespace proctor
