#include <benchmark/benchmark.h>

#include "fixtures/self.h"
#include "suites/costs/children.h"

namespace proctor::costs {
namespace {

/// A child that becomes this very program again, which then ends.
void fork_exec_wait(benchmark::State& state) {
  const auto strings = self::marked_arguments("exit", {"0"});
  const auto arguments = self::pointers(strings);
  const std::string& path = self::path_or_nothing();
  if (path.empty()) {
    state.SkipWithError("the path of this program cannot be told");
    return;
  }
  for ([[maybe_unused]] auto _ : state) {
    const pid_t child = ::fork();
    if (child == 0) {
      ::execv(path.c_str(), arguments.data());
      ::_exit(127);
    }
    await(child);
  }
}
BENCHMARK(fork_exec_wait)->UseRealTime();

}  // namespace
}  // namespace proctor::costs
