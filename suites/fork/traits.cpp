#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <map>

#include "fixtures/child.h"
#include "fixtures/fd.h"
#include "fixtures/shared.h"
#include "suites/fork/laws.h"

namespace proctor {
namespace {

constexpr int rounds = 40;

/// Is it the child that comes first, when both hurry from fork() to the same word?
bool child_is_first() {
  enum Runner { nobody, parent, child };
  const Shared<std::atomic<int>> first;
  const auto arrive = [&](int who) {
    int expected = nobody;
    first->compare_exchange_strong(expected, who);
  };
  Child other = fork_child([&] { arrive(child); });
  arrive(parent);
  must(other.wait());
  return *first == child;
}

/// Does a descriptor with nothing but this flag stay behind when the process forks?
bool closes_on_fork(int flag) {
  const Fd fd = must(open_null());
  if (::fcntl(fd.number(), F_SETFD, flag) == -1) return false;
  const Shared<bool> open_in_child;
  must(fork_child([&] { *open_in_child = is_open(fd.number()); }).wait());
  return !*open_in_child;
}

}  // namespace

const Trait first_writer{
    .id = "fork.trait_first_writer",
    .question = "Who runs first after fork()?",
    .advice = "Let processes wait for each other; either may be first.",
    .sources = {posix("XSH fork()"), man("fork(2)")},
    .observe =
        [] {
          int children = 0;
          for (int i = 0; i < rounds; ++i) children += child_is_first();
          if (children <= rounds / 10) return word("the parent");
          return word(children >= rounds - rounds / 10 ? "the child" : "either");
        },
};

const Trait pid_increment{
    .id = "fork.trait_pid_increment",
    .question = "How far apart are the numbers of two processes that are made in a row?",
    .advice = "Do not guess the number of a process.",
    .sources = {posix("XSH fork()"), man("fork(2)")},
    .observe =
        [] {
          std::map<pid_t, int> steps;
          pid_t last = 0;
          for (int i = 0; i < rounds; ++i) {
            Child next = fork_child([] {});
            if (i > 0) ++steps[next.pid() - last];
            last = next.pid();
            must(next.wait());
          }
          for (const auto& [step, times] : steps)
            if (times > rounds / 2) return number(step);
          return word("irregular");
        },
};

const Trait close_on_fork{
    .id = "fork.trait_close_on_fork",
    .question = "Is there a descriptor flag that closes it in a new process (FD_CLOFORK)?",
    .advice =
        "Close in the child what it is not to have; POSIX.1-2024 has the flag, few "
        "systems do.",
    .sources = {posix("XBD <fcntl.h>"), posix("XSH fork()"), posix("XSH fcntl()")},
    .observe =
        [] {
          for (int flag = 1; flag <= 128; flag *= 2)
            if (closes_on_fork(flag)) return word("yes");
          return word("no");
        },
};

}  // namespace proctor
