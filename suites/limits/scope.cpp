#include <algorithm>
#include <thread>

#include "fixtures/child.h"
#include "fixtures/gate.h"
#include "fixtures/gen.h"
#include "suites/limits/harmless.h"
#include "suites/limits/topics.h"

namespace proctor::limits {
namespace {

/// Compares one by one, since the difference between two tables is hard to see.
void expect_limits(std::string_view what, const Limits& observed, const Limits& expected,
                   Where where = {}) {
  using Row = std::pair<Resource, Limit>;
  for (const auto& [resource, limit] : expected)
    expect(what, Row(resource, observed.at(resource)), Row(resource, limit), where);
}

/// Who has the limits of its creator.
enum class Heir { child, image };

std::ostream& operator<<(std::ostream& os, Heir heir) {
  return os << (heir == Heir::child ? "a forked child" : "a new image");
}

const Property inherited_by_fork_and_exec{
    .id = "limits.inherited_by_fork_and_exec",
    .law = "A forked child and a new image have the limits that their creator has.",
    .generator = "Limits for some of POSIX's resources; whether fork or exec passes them on.",
    .sources = {posix("XSH fork()"), posix("XSH exec"), posix("XSH getrlimit()"),
                man("getrlimit(2)")},
    .check = for_all(harmless_limits().as("limits"),
                     one_of<Heir>({Heir::child, Heir::image}).as("heir"))
                 .tagged([](const Limits&, Heir heir) { return rc::toString(heir); })
                 .holds([](const Limits& wanted, Heir heir) {
                   set_all(wanted);
                   const Limits own = all_limits();

                   if (heir == Heir::image)
                     expect_limits("the limits of a new image", limits_after_exec(), own);
                   else
                     must(fork_child([&] {
                            expect_limits("the limits of a forked child", all_limits(), own);
                          }).wait());
                 }),
};

/// One of three processes: the first one and two children of it; and one of its two threads.
struct Actor {
  int process;
  bool in_second_thread;

  bool operator==(const Actor&) const = default;
  friend std::ostream& operator<<(std::ostream& os, Actor actor) {
    static constexpr const char* names[] = {"the parent", "a child", "another child"};
    return os << (actor.in_second_thread ? "the second thread of " : "")
              << names[actor.process];
  }
};

rc::Gen<Actor> actors() {
  return rc::gen::map(rc::gen::pair(rc::gen::inRange(0, 3), rc::gen::arbitrary<bool>()),
                      [](const auto& drawn) {
                        return Actor{drawn.first, drawn.second};
                      })
      .as("who sets them");
}

/// What is set, by whom, and what everybody had before; `done` opens when it is set.
struct Change {
  Limits wanted;
  Actor actor;
  Limits before;
  Gate done;
};

void act_and_see(const Change& change, Actor own) {
  if (own == change.actor) {
    set_all(change.wanted);
    change.done.open(6);
  }
  change.done.pass();
  if (own.process != change.actor.process) {
    expect_limits("the limits of a process that did not set them", all_limits(), change.before);
    return;
  }
  Limits after = change.before;
  for (const auto& [resource, limit] : change.wanted) {
    const rlim_t hard = std::min(limit.hard, after[resource].hard);
    after[resource] = {std::min(limit.soft, hard), hard};
  }
  expect_limits("the limits of each thread of a process that set them", all_limits(), after);
}

void take_part(const Change& change, int process) {
  std::thread second([&] { act_and_see(change, {process, true}); });
  act_and_see(change, {process, false});
  second.join();
}

const Property private_to_process{
    .id = "limits.private_to_process",
    .law = "Setting a limit acts on all threads of the process, and on no other process.",
    .generator =
        "Limits for some of POSIX's resources; which thread of a parent and its two "
        "children sets them.",
    .sources = {posix("XSH getrlimit()"), posix("XSH fork()"), man("getrlimit(2)")},
    .check = for_all(harmless_limits().as("limits"), actors())
                 .holds([](const Limits& wanted, Actor actor) {
                   const Change change{wanted, actor, all_limits(), {}};
                   Child first = fork_child([&] { take_part(change, 1); });
                   Child second = fork_child([&] { take_part(change, 2); });
                   take_part(change, 0);
                   must(first.wait());
                   must(second.wait());
                 }),
};

}  // namespace

std::vector<Property> scope() { return {inherited_by_fork_and_exec, private_to_process}; }

}  // namespace proctor::limits
