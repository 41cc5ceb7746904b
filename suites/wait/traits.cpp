#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <climits>

#include "fixtures/gate.h"
#include "fixtures/signals.h"
#include "suites/wait/asking.h"
#include "suites/wait/topics.h"

namespace proctor {
namespace {

const Trait order_among_dead{
    .id = "wait.trait_order_among_dead",
    .question = "Of several children that have ended, in what order does wait() give them?",
    .advice = "Go by the process id that wait() gives, never by the order.",
    .sources = {posix("XSH wait()"), man("wait(2)")},
    .observe =
        [] {
          constexpr int order_of_death[] = {5, 2, 7, 0, 3, 6, 1, 4};
          std::vector<Gate> gates(std::size(order_of_death));
          std::vector<pid_t> born, died, given;
          std::vector<Child> children;
          for (const Gate& gate : gates) {
            children.push_back(fork_child([&] { gate.pass(); }));
            born.push_back(children.back().pid());
          }
          for (int i : order_of_death) {
            gates[i].open();
            children[i].await_end();
            died.push_back(children[i].release());
          }
          for (std::size_t i = 0; i < born.size(); ++i)
            given.push_back(must(ask(Asking::wait, 0)).pid);
          if (given == born) return word("creation");
          if (given == died) return word("death");
          std::reverse(born.begin(), born.end());
          if (given == born) return word("latest created first");
          std::reverse(died.begin(), died.end());
          return word(given == died ? "latest dead first" : "none of these");
        },
};

const Trait int_min{
    .id = "wait.trait_int_min",
    .question = "How does waitpid() fail for INT_MIN, which has no negation?",
    .advice = "Check process group ids before they are negated.",
    .sources = {posix("XSH wait()"), man("wait(2)")},
    .observe =
        [] {
          const Child child = fork_child([] {
            for (;;) ::pause();
          });
          const Result<Waited> answer = wait_for(INT_MIN, WNOHANG);
          return word(answer ? "does not fail" : errno_name(answer.failure().number));
        },
};

/// An address that nothing is mapped at.
int* nowhere() {
  const auto size = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
  void* page = ::mmap(nullptr, size, PROT_NONE, MAP_PRIVATE | MAP_ANON, -1, 0);
  if (page == MAP_FAILED) cannot_set_up("mmap failed with " + errno_name(errno));
  return static_cast<int*>(page);
}

const Trait bad_status_address{
    .id = "wait.trait_bad_status_address",
    .question = "What becomes of a dead child whose status waitpid() cannot store?",
    .advice = "Pass an address that can be written; the child may be gone with its status.",
    .sources = {posix("XSH wait()"), man("wait(2)")},
    .observe =
        [] {
          Child asker = fork_child([] {
            const pid_t child = fork_child([] {}).release();
            const bool fails = ::waitpid(child, nowhere(), 0) == -1;
            const bool gone = ask(Asking::waitpid_one, child) == fails_with(ECHILD);
            ::_exit(fails * 2 + gone);
          });
          const Status status = must(asker.wait());
          if (status.kind == Status::killed)
            return word("the caller is " + rc::toString(status));
          constexpr const char* words[] = {"kept, no error", "gone, no error", "kept", "gone"};
          return word(words[status.number]);
        },
};

const Trait blocked_sigchld_after_reaping{
    .id = "wait.trait_blocked_sigchld_after_reaping",
    .question = "Is a blocked SIGCHLD still pending when all children were waited for?",
    .advice = "Take SIGCHLD for a hint to poll, which may come when there is nothing to find.",
    .sources = {posix("XSH wait()"), man("wait(2)")},
    .observe =
        [] {
          block({SIGCHLD});
          Child child = fork_child([] {});
          must(child.wait());
          return word(pending().contains(SIGCHLD) ? "pending" : "cleared");
        },
};

}  // namespace

std::vector<Trait> wait_traits() {
  return {order_among_dead, int_min, bad_status_address, blocked_sigchld_after_reaping};
}

}  // namespace proctor
