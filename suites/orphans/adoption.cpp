#include <signal.h>
#include <unistd.h>

#include "fixtures/ending.h"
#include "fixtures/gen.h"
#include "suites/orphans/orphanage.h"
#include "suites/orphans/topics.h"

namespace proctor::orphans {
namespace {

const Property child_outlives_parent{
    .id = "orphans.child_outlives_parent",
    .law = "A process goes on with its id, memory and descriptors when its parent ends.",
    .generator =
        "How many children the parent has, up to 10, how it ends, and how far each "
        "child has counted by then.",
    .sources = {posix("XSH _Exit()"), posix("XBD Process Lifetime"), man("_exit(2)")},
    .at_most = 60,
    .check = for_all(evenly(1, 11).as("children"), endings().as("ending of the parent"),
                     evenly(0, 6).as("counted before"))
                 .holds([](int children, Status ending, int before) {
                   Orphanage home(children);
                   for (int i = 0; i < before; ++i)
                     for (int child = 0; child < children; ++child)
                       home.ask(child, Orphanage::count);
                   home.end_parent(ending, true);
                   for (int child = 0; child < children; ++child) {
                     expect("what an orphan counts on to", home.ask(child, Orphanage::count),
                            before + 1L);
                     expect("the number of an orphan", home.ask(child, Orphanage::own_id),
                            static_cast<long>(home.child(child)));
                   }
                 }),
};

/// Is it there, whoever it is? 0 stands for a parent in another pid namespace.
bool is_alive(pid_t pid) { return pid == 0 || ::kill(pid, 0) == 0 || errno == EPERM; }

/// The law: the new parent of an orphan is some process of the system's, there to stay.
pid_t expect_adopted(const Orphanage& home, int which) {
  const auto adopter = static_cast<pid_t>(home.ask(which, Orphanage::parent_id));
  ensure(adopter != home.parent(), "an orphan has a parent other than the one that has ended",
         "it still names that one, " + std::to_string(adopter));
  ensure(!home.knows(adopter), "an orphan is adopted by no ordinary process",
         std::to_string(adopter) + ", a relative of it");
  ensure(is_alive(adopter), "who adopts an orphan is alive",
         std::to_string(adopter) + ", which is not there");
  expect("the parent of an orphan, asked again", home.ask(which, Orphanage::parent_id),
         static_cast<long>(adopter));
  return adopter;
}

const Property ppid_becomes_the_adopters{
    .id = "orphans.ppid_becomes_the_adopters",
    .law =
        "When its parent ends, a process gets a new one that is alive and stays, and that is "
        "no ordinary process.",
    .generator =
        "How many children the parent has, up to 10, how it ends, and whether it has "
        "been waited for.",
    .sources = {posix("XSH _Exit()"), posix("XSH getppid()"), posix("XBD Parent Process ID"),
                man("getppid(2)")},
    .at_most = 60,
    .check = for_all(evenly(1, 11).as("children"), endings().as("ending of the parent"),
                     rc::gen::arbitrary<bool>().as("parent left a zombie"))
                 .holds([](int children, Status ending, bool zombie) {
                   Orphanage home(children);
                   for (int child = 0; child < children; ++child)
                     home.ask(child, Orphanage::parent_id);
                   home.end_parent(ending, !zombie);
                   for (int child = 0; child < children; ++child) expect_adopted(home, child);
                 }),
};

/// What a child is when its parent ends.
enum class Condition { plain, threaded, stopped };

std::ostream& operator<<(std::ostream& os, Condition condition) {
  static constexpr const char* words[] = {"plain", "threaded", "stopped"};
  return os << words[static_cast<int>(condition)];
}

const Property siblings_share_one_adopter{
    .id = "orphans.siblings_share_one_adopter",
    .law = "All children that a process leaves behind get the same new parent.",
    .generator =
        "2 to 20 children: waiting, waiting with a second thread, or stopped; and how "
        "their parent ends.",
    .sources = {posix("XSH _Exit()"), posix("XSH getppid()"), man("getppid(2)")},
    .at_most = 60,
    .check = for_all(several(2, 20,
                             one_of<Condition>(
                                 {Condition::plain, Condition::threaded, Condition::stopped}))
                         .as("children"),
                     endings().as("ending of the parent"))
                 .holds([](const std::vector<Condition>& conditions, Status ending) {
                   Orphanage home(static_cast<int>(conditions.size()));
                   for (int child = 0; child < home.size(); ++child) {
                     home.ignore_hangup(child);  // Which stopped ones get is another law.
                     if (conditions[child] == Condition::threaded) home.add_thread(child);
                     if (conditions[child] == Condition::stopped) home.stop(child);
                   }
                   home.end_parent(ending, true);
                   for (int child = 0; child < home.size(); ++child)
                     if (conditions[child] == Condition::stopped) home.resume(child);
                   const pid_t adopter = expect_adopted(home, 0);
                   for (int child = 1; child < home.size(); ++child)
                     expect("the new parent of a sibling", expect_adopted(home, child),
                            adopter);
                 }),
};

}  // namespace

std::vector<Property> adoption() {
  return {child_outlives_parent, ppid_becomes_the_adopters, siblings_share_one_adopter};
}

}  // namespace proctor::orphans
