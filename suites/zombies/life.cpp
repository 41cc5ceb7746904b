#include <signal.h>
#include <sys/wait.h>

#include <algorithm>
#include <numeric>

#include "fixtures/ending.h"
#include "fixtures/gen.h"
#include "fixtures/platform/calls.h"
#include "fixtures/platform/observer.h"
#include "fixtures/zombie.h"
#include "suites/zombies/topics.h"

namespace proctor::zombies {
namespace {

/// How each of some children ends, and which is waited for when.
struct Brood {
  std::vector<Status> endings;
  std::vector<int> order;

  friend std::ostream& operator<<(std::ostream& os, const Brood& brood) {
    for (std::size_t i = 0; i < brood.endings.size(); ++i)
      os << (i == 0 ? "" : ", ") << i << ' ' << brood.endings[i];
    os << "; waited for:";
    for (int next : brood.order) os << ' ' << next;
    return os;
  }
};

rc::Gen<Brood> broods(int fewest, int most) {
  const auto children = several(fewest, most, rc::gen::pair(endings(), evenly(0, 1'000'000)));
  return rc::gen::map(children, [](const std::vector<std::pair<Status, int>>& drawn) {
    Brood brood;
    for (const auto& [ending, turn] : drawn) brood.endings.push_back(ending);
    brood.order.resize(drawn.size());
    std::iota(brood.order.begin(), brood.order.end(), 0);
    std::stable_sort(brood.order.begin(), brood.order.end(),
                     [&](int a, int b) { return drawn[a].second < drawn[b].second; });
    return brood;
  });
}

State seen(const Child& child) {
  return observed(state_of(child.pid()), "the state of a process");
}

const Property exited_child_is_zombie_until_waited{
    .id = "zombies.exited_child_is_zombie_until_waited",
    .law = "A child that has ended stays a zombie until its parent waits for it, once.",
    .generator = "How each of 1 to 20 children ends, and in which order they are waited for.",
    .sources = {posix("XBD Zombie Process"), posix("XSH _Exit()"), posix("XSH wait()"),
                man("wait(2)")},
    .check = for_all(broods(1, 20).as("children")).holds([](const Brood& brood) {
      std::vector<Child> zombies = make_zombies(brood.endings);
      for (int next : brood.order) {
        Child& zombie = zombies.at(next);
        expect("the state of a child that has ended", seen(zombie), State::zombie);
        expect("what waiting for it gives", zombie.wait(), brood.endings.at(next));
        const State after = seen(zombie);
        if (after != State::gone) discard_if_reused(zombie.pid());
        expect("its state when it has been waited for", after, State::gone);
        expect("waiting for it once more", zombie.wait(), fails_with(ECHILD));
      }
    }),
};

const Property kill_zero_succeeds_then_esrch{
    .id = "zombies.kill_zero_succeeds_then_esrch",
    .law = "A zombie can be sent the null signal, and no longer once it has been waited for.",
    .generator = "How each of 1 to 20 children ends, and in which order they are waited for.",
    .sources = {posix("XSH kill()"), posix("XBD Process Lifetime"), man("kill(2)")},
    .check = for_all(broods(1, 20).as("children")).holds([](const Brood& brood) {
      std::vector<Child> zombies = make_zombies(brood.endings);
      for (auto next = brood.order.begin(); next != brood.order.end(); ++next) {
        for (auto left = next; left != brood.order.end(); ++left)
          expect("the null signal to a zombie", sys(::kill(zombies.at(*left).pid(), 0)), 0);
        const pid_t pid = zombies.at(*next).pid();
        must(zombies.at(*next).wait());
        const Result<int> after = sys(::kill(pid, 0));
        if (after) discard_if_reused(pid);
        expect("the null signal once the zombie has been waited for", after, fails_with(ESRCH));
      }
    }),
};

/// Of all signals, those that nothing can catch and the one that continues are the likeliest.
rc::Gen<std::vector<Signal>> signals() {
  std::vector<Signal> all;
  for (int signal : named_signals()) all.push_back({signal});
  for (int signal : calls::real_time_signals()) all.push_back({signal});
  const auto likely = one_of<Signal>({{SIGKILL}, {SIGSTOP}, {SIGCONT}});
  return up_to(20, rc::gen::weightedOneOf<Signal>({{1, likely}, {2, one_of(all)}}));
}

const Property signals_change_nothing{
    .id = "zombies.signals_change_nothing",
    .law = "A zombie accepts every signal, and its status stays what it was.",
    .generator = "How a child ends, and up to 20 signals that are sent to its zombie.",
    .sources = {posix("XSH kill()"), posix("XBD Zombie Process"), posix("XSH wait()")},
    .check = for_all(endings().as("ending"), signals().as("signals"))
                 .holds([](Status ending, const std::vector<Signal>& sent) {
                   const pid_t pid = make_zombies({ending}).front().release();
                   for (int signal : sent)
                     expect("sending a signal to a zombie", sys(::kill(pid, signal)), 0);
                   expect("what waiting for it gives", wait_for(pid, WUNTRACED | WCONTINUED),
                          Waited{pid, ending});
                   expect("waiting for it once more",
                          wait_for(pid, WUNTRACED | WCONTINUED | WNOHANG), fails_with(ECHILD));
                 }),
};

const Property many_at_once_keep_their_statuses{
    .id = "zombies.many_at_once_keep_their_statuses",
    .law = "Zombies can be waited for in any order, and each has kept its own status.",
    .generator = "How each of 2 to 30 children ends, and in which order they are waited for.",
    .sources = {posix("XSH wait()"), posix("XBD Zombie Process"), man("wait(2)")},
    .check = for_all(broods(2, 30).as("children")).holds([](const Brood& brood) {
      std::vector<Child> zombies = make_zombies(brood.endings);
      for (int next : brood.order) {
        const pid_t pid = zombies.at(next).release();
        expect("what waiting for a zombie gives", wait_for(pid, WNOHANG),
               Waited{pid, brood.endings.at(next)});
      }
    }),
};

}  // namespace

std::vector<Property> life() {
  return {exited_child_is_zombie_until_waited, kill_zero_succeeds_then_esrch,
          signals_change_nothing, many_at_once_keep_their_statuses};
}

}  // namespace proctor::zombies
