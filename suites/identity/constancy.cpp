#include <unistd.h>

#include <system_error>
#include <thread>

#include "fixtures/family_tree.h"
#include "fixtures/self.h"
#include "suites/identity/act.h"
#include "suites/identity/topics.h"

namespace proctor::identity {
namespace {

const Property getpid_is_constant{
    .id = "identity.getpid_is_constant",
    .law = "A process has the same positive number all its life, whatever it does.",
    .generator = "Up to 12 things that it does, between which it asks.",
    .sources = {posix("XSH getpid()"), posix("XBD Process ID"), posix("XBD Process Lifetime"),
                man("getpid(2)")},
    .check = for_all(several(1, 12, acts()).as("acts")).holds([](const std::vector<Act>& acts) {
      Child child = fork_child([&] {
        const pid_t self = ::getpid();
        ensure(self > 0, "a process id is positive", std::to_string(self));
        for (const Act act : acts) {
          perform(act, self);
          expect("the process id after an act", ::getpid(), self);
        }
      });
      must(child.wait());
    }),
};

const Property exec_keeps_pid_and_ppid{
    .id = "identity.exec_keeps_pid_and_ppid",
    .law = "A new program image has the process id and the parent of the image it replaces.",
    .generator = "A chain of 1 to 5 images, and by which call each executes the next.",
    .sources = {posix("XSH exec"), man("execve(2)")},
    .at_most = 50,
    .check = for_all(several(1, 5, one_of(exec_calls())).as("calls"))
                 .holds([](const std::vector<Exec>& calls) {
                   const self::Report last = self::report_after([&] { self::relay(calls); });
                   expect("the process id after exec", last.portrait.pid, last.child);
                   expect("the parent after exec", last.portrait.parent, ::getpid());
                 }),
};

/// Starts the threads that number `k` is to start, and looks at what all threads have in
/// common.
void run_thread(const FamilyTree& tree, int k, pid_t process, pid_t parent) {
  std::vector<std::thread> threads;
  for (int other = k + 1; other <= static_cast<int>(tree.size()); ++other)
    if (tree[other - 1] == k) try {
        threads.emplace_back([&, other] { run_thread(tree, other, process, parent); });
      } catch (const std::system_error& error) {
        cannot_set_up(fails_with(error.code().value()));
      }
  expect("the process id that a thread sees", ::getpid(), process);
  expect("the parent that a thread sees", ::getppid(), parent);
  for (std::thread& thread : threads) thread.join();
}

const Property threads_share_pid{
    .id = "identity.threads_share_pid",
    .law = "All threads of a process see its process id and its parent.",
    .generator = "Up to 16 threads, each started by thread 0, the first, or by an earlier one.",
    .sources = {posix("XSH getpid()"), posix("XSH getppid()"), posix("XBD Process"),
                man("pthreads(7)")},
    .check = for_all(family_trees(1, 16).as("starters of threads 1, 2, ..."))
                 .holds([](const FamilyTree& tree) {
                   run_thread(tree, 0, ::getpid(), ::getppid());
                 }),
};

}  // namespace

std::vector<Property> constancy() {
  return {getpid_is_constant, exec_keeps_pid_and_ppid, threads_share_pid};
}

}  // namespace proctor::identity
