#include <signal.h>
#include <unistd.h>

#include <set>

#include "fixtures/ending.h"
#include "fixtures/gen.h"
#include "fixtures/platform/observer.h"
#include "fixtures/zombie.h"
#include "suites/identity/program.h"
#include "suites/identity/topics.h"

namespace proctor::identity {
namespace {

/// A child, by how it was created and whether it has ended.
enum class Sibling { living, zombie, spawned, spawned_zombie };

std::ostream& operator<<(std::ostream& os, Sibling sibling) {
  static constexpr const char* words[] = {"living", "zombie", "spawned", "spawned zombie"};
  return os << words[static_cast<int>(sibling)];
}

rc::Gen<Sibling> siblings() {
  return rc::gen::weightedOneOf<Sibling>(
      {{12, one_of<Sibling>({Sibling::living, Sibling::zombie})},
       {1, one_of<Sibling>({Sibling::spawned, Sibling::spawned_zombie})}});
}

Child create(Sibling sibling) {
  switch (sibling) {
    case Sibling::living:
      return fork_child([] {
        for (;;) ::pause();
      });
    case Sibling::zombie: return fork_child([] {});
    case Sibling::spawned: return spawn("pause", "", Search::by_path);
    case Sibling::spawned_zombie: break;
  }
  return spawn("exit", "0", Search::by_path);
}

const Property live_pids_are_distinct{
    .id = "identity.live_pids_are_distinct",
    .law = "No two processes have the same number at the same time, and zombies count.",
    .generator = "2 to 20 children, forked and spawned, of which some end at once.",
    .sources = {posix("XBD Process ID"), posix("XBD Process ID Reuse"), posix("XSH fork()")},
    .check = for_all(several(2, 20, siblings()).as("children"))
                 .holds([](const std::vector<Sibling>& siblings) {
                   std::vector<Child> children;
                   std::set<pid_t> numbers{::getpid(), ::getppid()};
                   for (const Sibling sibling : siblings) {
                     children.push_back(create(sibling));
                     numbers.insert(children.back().pid());
                   }
                   expect("how many numbers the children, their parent and its parent have",
                          numbers.size(), siblings.size() + 2);
                 }),
};

const Property zombie_keeps_its_pid{
    .id = "identity.zombie_keeps_its_pid",
    .law = "No new process gets the number of a zombie.",
    .generator =
        "How each of 1 to 8 children ends. The system is then made to go on counting "
        "from just before each, where it can be.",
    .sources = {posix("XBD Process ID Reuse"), posix("XBD Process Lifetime"),
                posix("XSH fork()"), man("fork(2)")},
    .exclusive = true,
    .check = for_all(several(1, 8, endings()).as("endings"))
                 .holds([](const std::vector<Status>& endings) {
                   const std::vector<Child> zombies = make_zombies(endings);
                   std::set<pid_t> taken;
                   for (const Child& zombie : zombies) taken.insert(zombie.pid());
                   for (const pid_t number : taken) {
                     steer_pids(number - 1);
                     const Child next = fork_child([] {});
                     expect("how many zombies have the number of a new process",
                            taken.count(next.pid()), 0U);
                     expect("the null signal to a zombie", sys(::kill(number, 0)), 0);
                   }
                 }),
};

}  // namespace

std::vector<Property> uniqueness() { return {live_pids_are_distinct, zombie_keeps_its_pid}; }

}  // namespace proctor::identity
