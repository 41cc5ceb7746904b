#include <unistd.h>

#include "fixtures/channel.h"
#include "fixtures/child.h"
#include "fixtures/platform/calls.h"
#include "suites/daemons/topics.h"

namespace proctor {
namespace {

const Trait daemon_leaves_a_leader{
    .id = "daemons.trait_daemon_leaves_a_leader",
    .question = "Does the process that daemon() leaves behind lead its session?",
    .advice = "Open terminals with O_NOCTTY in a daemon, or fork once more after daemon().",
    .sources = {man("daemon(3)")},
    .observe =
        [] {
          Channel<bool> leads;
          Child child = fork_child([&] {
            const Result<int> daemon = calls::daemon(1, 1);
            enlist();
            if (daemon == fails_with(ENOSYS)) skip(Reason::unsupported, "no daemon() here");
            must(daemon);
            leads.send(::getsid(0) == ::getpid());
          });
          leads.only_receive();
          must(child.wait());
          const auto answer = leads.receive();
          if (!answer) cannot_set_up("the daemon did not answer");
          leads.receive();
          return word(*answer ? "yes" : "no");
        },
};

}  // namespace

std::vector<Trait> daemon_traits() { return {daemon_leaves_a_leader}; }

}  // namespace proctor
