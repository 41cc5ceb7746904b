#include <sched.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>

#include "fixtures/platform/calls.h"
#include "fixtures/zombie.h"
#include "suites/zombies/topics.h"

namespace proctor::zombies {
namespace {

/// getpriority(), whose -1 may be an answer.
Result<int> priority_of(pid_t pid) {
  errno = 0;
  const int priority = ::getpriority(PRIO_PROCESS, static_cast<id_t>(pid));
  if (errno != 0) return Failure{errno};
  return priority;
}

template <class T>
std::string told(const std::string& call, const Result<T>& result) {
  return call + (result ? " works" : " fails with " + errno_name(result.failure().number));
}

const Trait queries{
    .id = "zombies.trait_queries",
    .question = "Which questions about a zombie does the system still answer?",
    .advice = "Ask what you want to know of a child before it ends.",
    .sources = {posix("XSH getpgid()"), posix("XSH getpriority()"),
                posix("XSH sched_getscheduler()"), posix("XSH clock_getcpuclockid()")},
    .observe =
        [] {
          const std::vector<Child> zombies = make_zombies({exited(0)});
          const pid_t pid = zombies.front().pid();
          return set_of({
              told("getpgid", sys(::getpgid(pid))),
              told("getsid", sys(::getsid(pid))),
              told("getpriority", priority_of(pid)),
              told("setpriority", sys(::setpriority(PRIO_PROCESS, static_cast<id_t>(pid), 19))),
              told("sched_getscheduler", calls::scheduler_of(pid)),
              told("clock_getcpuclockid", calls::cpu_clock_of(pid)),
          });
        },
};

const Trait kill_zombie_only_group{
    .id = "zombies.trait_kill_zombie_only_group",
    .question = "What does the null signal to a process group of nothing but zombies give?",
    .advice = "Do not take a group that can be signalled for one that is alive.",
    .sources = {posix("XSH kill()")},
    .observe =
        [] {
          const Child zombie = fork_child([] { must(sys(::setpgid(0, 0))); });
          zombie.await_end();
          const Result<int> answer = sys(::kill(-zombie.pid(), 0));
          return word(answer ? "success" : errno_name(answer.failure().number));
        },
};

}  // namespace

std::vector<Trait> traits() { return {queries, kill_zombie_only_group}; }

}  // namespace proctor::zombies
