#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "fixtures/ending.h"
#include "fixtures/eventually.h"
#include "fixtures/gen.h"
#include "fixtures/launch.h"
#include "fixtures/platform/calls.h"
#include "fixtures/platform/observer.h"
#include "fixtures/shared.h"
#include "fixtures/zombie.h"
#include "suites/orphans/lineage.h"
#include "suites/orphans/topics.h"

namespace proctor::orphans {
namespace {

const Property grandparent_never_gets_the_status{
    .id = "orphans.grandparent_never_gets_the_status",
    .law = "A process can wait for its children only, and not for what they leave behind.",
    .generator = "How each of a line of 2 to 4 descendants ends.",
    .sources = {posix("XSH wait()"), posix("XSH waitpid()"), man("waitpid(2)")},
    .check = for_all(several(2, 4, endings()).as("endings")).holds([](const auto& endings) {
      Lineage lineage(static_cast<int>(endings.size()));
      lineage.expect_strangers("waiting for a descendant that lives");
      lineage.end_last(endings.back());
      lineage.expect_strangers("waiting for a descendant that is a zombie");
      lineage.reap_last();
      lineage.end_first(endings.front());
      expect("what waiting for any child gives", wait_for(-1),
             Waited{lineage.first(), endings.front()});
      lineage.expect_strangers("waiting for a descendant whose parent has ended");
      lineage.dismiss();
      expect("waiting for any child when all that is left are orphans", wait_for(-1),
             fails_with(ECHILD));
    }),
};

constexpr int most = 20;
using Pids = std::array<pid_t, most>;

/// The zombies of a process that has ended itself.
std::vector<pid_t> inherited(const std::vector<Status>& endings) {
  const Shared<Pids> pids;
  const Child parent = fork_child([&] {
    const std::vector<Child> zombies = make_zombies(endings);
    std::transform(zombies.begin(), zombies.end(), (*pids).begin(),
                   [](const Child& zombie) { return zombie.pid(); });
    ::_exit(0);
  });
  parent.await_end();
  return {(*pids).begin(), (*pids).begin() + static_cast<long>(endings.size())};
}

Result<int> null_signal_after_reaping(pid_t pid) {
  const Result<int> answer = sys(::kill(pid, 0));
  if (answer) discard_if_reused(pid);
  return answer;
}

/// Waits for the zombies that this process has inherited.
void expect_inheritance(const std::vector<pid_t>& zombies, const std::vector<Status>& endings) {
  for (std::size_t i = 0; i < zombies.size(); ++i) {
    expect("what waiting for an inherited zombie gives", wait_for(zombies[i], WNOHANG),
           Waited{zombies[i], endings[i]});
    expect("the null signal once it has been waited for", null_signal_after_reaping(zombies[i]),
           fails_with(ESRCH));
  }
}

bool is_zombie(pid_t pid) {
  return sys(::kill(pid, 0)) != fails_with(ESRCH) && state_of(pid) == State::zombie;
}

/// The same where the adopter is none of ours, and waits when it pleases or never.
void expect_gone_soon(const std::vector<pid_t>& zombies) {
  if (launch().adopter_is == "itself")
    skip(Reason::unobservable, "orphans come to proctor itself, which waits later");
  for (const pid_t zombie : zombies)
    if (!eventually(std::chrono::seconds(5), [=] { return !is_zombie(zombie); }))
      skip(Reason::unobservable, "orphans come to a process here that does not wait for them");
  for (const pid_t zombie : zombies)
    expect("the null signal to a zombie some seconds after its parent's end",
           null_signal_after_reaping(zombie), fails_with(ESRCH));
}

const Property zombie_children_of_the_dead_disappear{
    .id = "orphans.zombie_children_of_the_dead_disappear",
    .law =
        "The zombies of a process that ends come to its adopter, and are gone when that has "
        "waited for them.",
    .generator =
        "How each of 1 to 20 children ends, for which nobody waits before their "
        "parent ends.",
    .sources = {posix("XSH _Exit()"), man("wait(2)"), man("PR_SET_CHILD_SUBREAPER(2const)"),
                darwin("wait(2)"), bsd("wait(2)")},
    .level = Level::platform,
    .systems = {"Linux", "Darwin", "FreeBSD"},
    .check = for_all(several(1, most, endings()).as("endings")).holds([](const auto& endings) {
      const bool come_to_us = static_cast<bool>(calls::become_subreaper());
      const std::vector<pid_t> zombies = inherited(endings);
      come_to_us ? expect_inheritance(zombies, endings) : expect_gone_soon(zombies);
    }),
};

}  // namespace

std::vector<Property> statuses() {
  return {grandparent_never_gets_the_status, zombie_children_of_the_dead_disappear};
}

}  // namespace proctor::orphans
