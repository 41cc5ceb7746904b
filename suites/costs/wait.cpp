#include <benchmark/benchmark.h>

#include <vector>

#include "suites/costs/children.h"

namespace proctor::costs {
namespace {

/// Waiting for the one that was made last among so many zombies.
void wait_among_zombies(benchmark::State& state) {
  std::vector<pid_t> zombies;
  for (long i = 0; i < state.range(0); ++i) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(0);
    if (child == -1) state.SkipWithError("not as many processes can be had");
    zombies.push_back(child);
  }
  for ([[maybe_unused]] auto _ : state) fork_exit_wait();
  for (const pid_t zombie : zombies) await(zombie);
}
BENCHMARK(wait_among_zombies)->RangeMultiplier(4)->Range(1, 256)->UseRealTime();

/// A byte to another process and one back.
void pipe_round_trip(benchmark::State& state) {
  int there[2], back[2];
  if (::pipe(there) == -1 || ::pipe(back) == -1) {
    state.SkipWithError("no pipe can be had");
    return;
  }
  const pid_t child = ::fork();
  char byte = '!';
  if (child == 0) {
    ::close(there[1]);
    while (::read(there[0], &byte, 1) == 1 && ::write(back[1], &byte, 1) == 1) continue;
    ::_exit(0);
  }
  for ([[maybe_unused]] auto _ : state)
    if (::write(there[1], &byte, 1) != 1 || ::read(back[0], &byte, 1) != 1) break;
  for (int end : {there[0], there[1], back[0], back[1]}) ::close(end);
  await(child);
}
BENCHMARK(pipe_round_trip)->UseRealTime();

}  // namespace
}  // namespace proctor::costs
