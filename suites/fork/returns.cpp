#include <unistd.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <thread>

#include "fixtures/case.h"
#include "fixtures/channel.h"
#include "fixtures/child.h"
#include "fixtures/gen.h"
#include "suites/fork/laws.h"

namespace proctor {
namespace {

/// Forks at the bottom of a stack of `depth` calls.
[[gnu::noinline]] pid_t fork_below(int depth) {
  volatile int kept = depth;
  const pid_t returned = depth == 0 ? ::fork() : fork_below(depth - 1);
  return kept == depth ? returned : -1;
}

/// 0, 1, 2 and so on.
std::vector<int> count_up(std::size_t count) {
  std::vector<int> numbers(count);
  std::iota(numbers.begin(), numbers.end(), 0);
  return numbers;
}

/// What each child sends of itself.
struct Record {
  pid_t pid;
  int call;  ///< Which call it came from.
};

rc::Gen<std::vector<int>> exit_codes() { return up_to(24, evenly(0, 256)); }

/// Forks a child with `generations` more below it. Each looks who its parent is while that one
/// waits for it; the last of the line is forked by another thread if `by_thread`.
void beget(int generations, bool by_thread) {
  const pid_t self = ::getpid();
  const auto bear = [=] {
    Child child = fork_child([=] {
      expect("the parent of a child", ::getppid(), self);
      if (generations > 1) beget(generations - 1, by_thread);
    });
    expect("how the child ended", child.wait(), exited(0));
  };
  if (by_thread && generations == 1)
    std::thread(bear).join();
  else
    bear();
}

}  // namespace

const Property zero_in_child_pid_in_parent{
    .id = "fork.zero_in_child_pid_in_parent",
    .law = "fork() returns 0 in the new process, and the number of that process in the caller.",
    .generator = "How many forks there are, and how many calls deep in the stack.",
    .sources = {posix("XSH fork()"), posix("XSH getpid()"), man("fork(2)")},
    .check =
        for_all(rc::gen::inRange(1, 13).as("forks"), rc::gen::inRange(0, 9).as("call depth"))
            .holds([](int forks, int depth) {
              const pid_t caller = ::getpid();
              const Channel<pid_t> roll;
              while (forks-- > 0) {
                const pid_t returned = fork_below(depth);
                if (::getpid() != caller) {
                  enlist();
                  expect("what fork() returns in the child", returned, 0);
                  roll.send(::getpid());
                  ::_exit(0);
                }
                must(sys<pid_t>(returned));
                expect("what fork() returns in the caller", returned, *roll.receive());
              }
              while (wait_for(-1)) continue;
              while (wait_for(-1)) continue;
            }),
};

const Property one_child_per_call{
    .id = "fork.one_child_per_call",
    .law = "Each successful fork() makes exactly one process.",
    .generator = "The codes that the children exit with: as many as there are calls.",
    .sources = {posix("XSH fork()"), posix("XSH wait()"), man("fork(2)")},
    .check = for_all(exit_codes().as("exit codes")).holds([](const std::vector<int>& codes) {
      Channel<Record> roll;
      std::map<pid_t, Status> made, reaped;
      for (int call = 0; call < static_cast<int>(codes.size()); ++call) {
        const pid_t pid = must(sys<pid_t>(::fork()));
        if (pid == 0) {
          enlist();
          roll.send({::getpid(), call});
          ::_exit(codes[call]);
        }
        made.emplace(pid, exited(codes[call]));
      }
      roll.only_receive();

      std::map<pid_t, int> told;
      std::vector<int> calls;
      while (const auto record = roll.receive()) {
        told.emplace(record->pid, record->call);
        calls.push_back(record->call);
      }
      std::sort(calls.begin(), calls.end());
      expect("the calls that processes came from", calls, count_up(codes.size()));
      expect("how many numbers they have", told.size(), codes.size());
      while (const auto waited = wait_for(-1)) reaped.emplace((*waited).pid, (*waited).status);
      expect("the children that can be waited for", reaped, made);
      expect("waiting once more", wait_for(-1), fails_with(ECHILD));
    }),
};

const Property ppid_is_caller{
    .id = "fork.ppid_is_caller",
    .law =
        "The parent of a new process is the one that called fork(), from any of its threads.",
    .generator = "How many generations, and whether a second thread forks the last of them.",
    .sources = {posix("XSH fork()"), posix("XSH getppid()"), man("getppid(2)")},
    .check = for_all(rc::gen::inRange(1, 7).as("generations"),
                     rc::gen::arbitrary<bool>().as("by a second thread"))
                 .tagged([](int, bool by_thread) {
                   return std::string(by_thread ? "second thread" : "first thread");
                 })
                 .holds([](int generations, bool by_thread) { beget(generations, by_thread); }),
};

}  // namespace proctor
