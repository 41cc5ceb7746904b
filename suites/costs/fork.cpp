#include <benchmark/benchmark.h>
#include <fcntl.h>

#include <vector>

#include "suites/costs/children.h"

namespace proctor::costs {
namespace {

void fork_exit_wait_alone(benchmark::State& state) {
  for ([[maybe_unused]] auto _ : state) fork_exit_wait();
}
BENCHMARK(fork_exit_wait_alone)->Name("fork_exit_wait")->UseRealTime();

/// With so many megabytes of touched memory in the parent.
void fork_with_memory(benchmark::State& state) {
  const std::vector<char> memory(static_cast<std::size_t>(state.range(0)) << 20, 'x');
  benchmark::DoNotOptimize(memory.data());
  for ([[maybe_unused]] auto _ : state) fork_exit_wait();
}
BENCHMARK(fork_with_memory)->RangeMultiplier(4)->Range(1, 256)->UseRealTime();

/// With so many descriptors open in the parent.
void fork_with_descriptors(benchmark::State& state) {
  std::vector<int> open{::open("/dev/null", O_RDONLY)};
  while (static_cast<long>(open.size()) < state.range(0) && open.back() != -1)
    open.push_back(::dup(open.front()));
  if (open.back() == -1) state.SkipWithError("not as many descriptors can be had");
  for ([[maybe_unused]] auto _ : state) fork_exit_wait();
  for (const int fd : open) ::close(fd);
}
BENCHMARK(fork_with_descriptors)->RangeMultiplier(4)->Range(4, 256)->UseRealTime();

}  // namespace
}  // namespace proctor::costs
