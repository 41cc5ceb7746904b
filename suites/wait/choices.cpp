#include <sys/wait.h>
#include <unistd.h>

#include <map>

#include "fixtures/ending.h"
#include "fixtures/gate.h"
#include "fixtures/gen.h"
#include "suites/wait/asking.h"
#include "suites/wait/change.h"
#include "suites/wait/stranger.h"
#include "suites/wait/topics.h"

namespace proctor {
namespace {

/// A child by its end, and the call that is to take one.
using Taken = std::pair<Status, Asking>;

rc::Gen<std::vector<Taken>> takings() {
  const auto some = rc::gen::container<std::vector<Taken>>(
      rc::gen::pair(rc::gen::scale(12.0, endings()), one_of(askings())));
  return rc::gen::nonEmpty(rc::gen::scale(0.08, some)).as("children's ends and calls");
}

const Property each_child_exactly_once{
    .id = "wait.each_child_exactly_once",
    .law =
        "However children end and however they are waited for, each is given once, with its "
        "own status, and then there is none left.",
    .generator = "How up to eight children end, and a call for each that takes one of them.",
    .sources = {posix("XSH Status Information"), posix("XSH wait()"), posix("XSH waitid()"),
                man("wait(2)")},
    .check = for_all(takings()).holds([](const std::vector<Taken>& takings) {
      std::map<pid_t, Status> left;
      for (const Taken& taken : takings)
        left[fork_child([=] { end_by(taken.first); }).release()] = taken.first;

      for (const Taken& taken : takings) {
        const pid_t newest = left.rbegin()->first;
        const Result<Waited> given = reap(taken.second, newest);
        ensure(given && left.contains((*given).pid), "a child is given that was not yet",
               rc::toString(given));
        if (names_one(taken.second)) expect("the child that is given", (*given).pid, newest);
        expect("its status", (*given).status, left.at((*given).pid));
        left.erase((*given).pid);
      }
      for (Asking call : askings([](Asking asking) { return !names_one(asking); }))
        expect("what is left when all were given", ask(call, 0), fails_with(ECHILD));
    }),
};

constexpr int family_size = 4;

const Property any_child_returns_a_dead_one{
    .id = "wait.any_child_returns_a_dead_one",
    .law =
        "While all children live wait() sleeps, and it gives one that has ended as soon as "
        "there is one.",
    .generator =
        "The order in which four children end, and how many of them at a time; one "
        "alone ends when its parent already waits.",
    .sources = {posix("XSH wait()"), man("wait(2)")},
    .check =
        for_all(order_of(family_size).as("order"), one_of<int>({1, 2, 4}).as("at a time"))
            .tagged([](auto&&, int at_a_time) { return std::to_string(at_a_time); })
            .holds([](std::vector<int> order, int at_a_time) {
              std::vector<Gate> gates(family_size);
              std::vector<Child> children;
              for (int i = 0; i < family_size; ++i)
                children.push_back(fork_child(
                    [&] { gates[i].pass(), at_a_time == 1 ? await_sleeping_parent() : void(); },
                    i));

              for (int next = 0; next < family_size; next += at_a_time) {
                std::map<pid_t, Status> dead;
                for (int i = next; i < next + at_a_time; ++i) {
                  gates[order[i]].open();
                  if (at_a_time > 1) children[order[i]].await_end();
                  dead.emplace(children[order[i]].release(), exited(order[i]));
                }
                while (!dead.empty()) {
                  const Result<Waited> given = ask(Asking::wait, 0);
                  ensure(given && dead.contains((*given).pid),
                         "wait() gives a child that ended", rc::toString(given));
                  expect("its status", (*given).status, dead.at((*given).pid));
                  dead.erase((*given).pid);
                }
              }
            }),
};

const Property echild{
    .id = "wait.echild",
    .law =
        "Waiting for what is no child of the caller, or not any more, fails with ECHILD at "
        "once.",
    .generator =
        "The call, and whom it asks for; who is asked by number does so while a child "
        "of its own lives.",
    .sources = {posix("XSH wait()"), posix("XSH waitid()"), posix("XSH fork()"),
                man("wait(2)")},
    .check = for_all(vain_questions())
                 .tagged([](VainQuestion question) { return rc::toString(question.whom); })
                 .holds([](VainQuestion question) {
                   const Child sibling = fork_child([] {
                     for (;;) ::pause();
                   });
                   Child asker = fork_child([&] {
                     const Surroundings around(question, sibling.pid());
                     expect("asking in vain", ask(question.call, around.number()),
                            fails_with(ECHILD));
                   });
                   must(asker.wait());
                 }),
};

const Property nohang_gives_zero_then_the_pid{
    .id = "wait.nohang_gives_zero_then_the_pid",
    .law =
        "With WNOHANG there is nothing to tell while the child lives, and from the moment "
        "that it has ended the next call gives it.",
    .generator = "How the child ends, the call, and how often it is made before.",
    .sources = {posix("XSH wait()"), posix("XSH waitid()"), man("wait(2)")},
    .check = for_all(endings(), one_of(askings(polls)).as("call"),
                     rc::gen::inRange(1, 11).as("polls before"))
                 .holds([](Status ending, Asking call, int before) {
                   const Gate end;
                   Child child = fork_child([&] { end.pass(), end_by(ending); });
                   while (before-- > 0)
                     expect("what there is to tell of a living child", ask(call, child.pid()),
                            Waited{0, exited(0)});
                   end.open();
                   child.await_end();

                   const pid_t pid = child.release();
                   expect("what there is to tell of a dead one", ask(call, pid),
                          Waited{pid, ending});
                   expect("what there is to tell afterwards", ask(call, pid),
                          fails_with(ECHILD));
                 }),
};

}  // namespace

std::vector<Property> wait_choices() {
  return {each_child_exactly_once, any_child_returns_a_dead_one, echild,
          nohang_gives_zero_then_the_pid};
}

}  // namespace proctor
