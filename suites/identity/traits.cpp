#include <signal.h>
#include <unistd.h>

#include <algorithm>

#include "fixtures/platform/observer.h"
#include "fixtures/zombie.h"
#include "suites/identity/topics.h"

namespace proctor::identity {
namespace {

/// The numbers of as many new processes, one after the other, none of which is used again.
std::vector<pid_t> new_numbers(int count) {
  const std::vector<Child> zombies = make_zombies(std::vector<Status>(count, exited(0)));
  std::vector<pid_t> numbers;
  for (const Child& zombie : zombies) numbers.push_back(zombie.pid());
  return numbers;
}

const Trait allocation{
    .id = "identity.trait_allocation",
    .question = "In which order are numbers given to new processes?",
    .advice = "Never guess the number of a process to come, nor which of two is the older.",
    .sources = {posix("XSH fork()"), posix("XBD Process ID Reuse")},
    .observe =
        [] {
          const std::vector<pid_t> numbers = new_numbers(24);
          int falling = 0, next = 0;
          for (std::size_t i = 1; i < numbers.size(); ++i) {
            falling += numbers[i] < numbers[i - 1];
            next += numbers[i] == numbers[i - 1] + 1;
          }
          constexpr int wraps = 1;
          if (falling > wraps) return word("random");
          return word(next > 0 ? "ascending" : "gaps");
        },
};

/// The smallest number after the largest, in hundreds since the very first may be taken.
/// Nothing where the system cannot be made to begin again.
std::optional<long> floor_below(long ceiling) {
  if (!steer_pids(static_cast<pid_t>(ceiling) - 2)) return std::nullopt;
  const std::vector<pid_t> numbers = new_numbers(8);
  return *std::min_element(numbers.begin(), numbers.end()) / 100 * 100;
}

const Trait ceiling_and_floor{
    .id = "identity.trait_ceiling_and_floor",
    .question = "Between which numbers do processes get theirs, once numbers are used again?",
    .advice = "Keep a process id in a pid_t, and never in fewer digits than the type has.",
    .sources = {posix("XBD <sys/types.h>"), man("proc_sys_kernel(5)"), man("fork(2)")},
    .observe =
        [] {
          const long ceiling =
              observed(pid_ceiling(), "the largest number that a process can have");
          std::set<std::string> told{"ceiling " + std::to_string(ceiling)};
          if (const auto floor = floor_below(ceiling))
            told.insert("floor " + std::to_string(*floor));
          return set_of(told);
        },
};

std::string null_signal_to(pid_t pid) {
  const Result<int> answer = sys(::kill(pid, 0));
  return "the null signal to it " +
         (answer ? "works" : "fails with " + errno_name(answer.failure().number));
}

const Trait pid1{
    .id = "identity.trait_pid1",
    .question = "Who is process 1?",
    .advice = "A container may make any program process 1: expect no init there.",
    .sources = {posix("XBD Process ID Reuse"), man("pid_namespaces(7)")},
    .observe =
        [] {
          std::set<std::string> told{null_signal_to(1)};
          if (const auto name = name_of(1)) told.insert("its name is " + *name);
          if (const auto ids = ids_of(1))
            told.insert("its parent is " + std::to_string(ids->parent));
          return set_of(told);
        },
};

}  // namespace

std::vector<Trait> traits() { return {allocation, ceiling_and_floor, pid1}; }

}  // namespace proctor::identity
