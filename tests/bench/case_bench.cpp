#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <vector>

#include "fixtures/platform/host.h"
#include "fixtures/runner/selection.h"
#include "fixtures/search.h"
#include "suites/catalog.h"

/// What a case costs beside a bare fork, _exit and waitpid. All sides take turns in one run of
/// one program, so that whatever else the machine does is done to all of them alike.
namespace proctor {
namespace {

using std::chrono::steady_clock;

/// A law that draws a list of operations and checks each against a model of them.
constexpr const char* modelled = "descriptors.open_returns_lowest_free";

void bare_fork() {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(0);
  ::waitpid(child, nullptr, 0);
}

void empty_case() {
  run_case([] {}, std::chrono::seconds(10));
}

/// Draws that grow as in a run of a hundred cases.
void modelled_case(const Experiment& experiment, int number) {
  const rc::Random random(static_cast<std::uint64_t>(number));
  run_case(experiment(random, number % 100).value().body, std::chrono::seconds(10));
}

struct Side {
  const char* name;
  std::function<void()> step;
  std::vector<double> microseconds = {};
};

double median(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + values.size() / 2, values.end());
  return values[values.size() / 2];
}

void take_turns(std::vector<Side>& sides, int rounds) {
  for (int round = 0; round < rounds; ++round)
    for (Side& side : sides) {
      const auto began = steady_clock::now();
      side.step();
      const std::chrono::duration<double, std::micro> took = steady_clock::now() - began;
      side.microseconds.push_back(took.count());
    }
}

void compare(int rounds) {
  host::pin(0);
  prepare_for_cases(slate::make());
  const auto chapters = catalog();
  const auto tasks = tasks_of(chapters);
  const Experiment& experiment = find_task(tasks, modelled).property()->check;
  int number = 0;
  std::vector<Side> sides{{"bare fork", bare_fork},
                          {"empty case", empty_case},
                          {"modelled case", [&] { modelled_case(experiment, ++number); }}};
  take_turns(sides, std::max(1, rounds / 10));
  for (Side& side : sides) side.microseconds.clear();
  take_turns(sides, std::max(1, rounds));
  const double bare = median(sides[0].microseconds);
  for (const Side& side : sides) {
    const double each = median(side.microseconds);
    fmt::print("{:<14} {:8.1f} us  {:5.2f} times a bare fork, {:3.0f} % of its rate\n",
               side.name, each, each / bare, 100 * bare / each);
  }
}

}  // namespace
}  // namespace proctor

int main(int argc, char** argv) {
  try {
    proctor::compare(argc > 1 ? std::atoi(argv[1]) : 5000);
  } catch (const std::exception& error) {
    fmt::print(stderr, "case_bench: {}\n", error.what());
    return 1;
  }
}
