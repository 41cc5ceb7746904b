#include <benchmark/benchmark.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fixtures/self.h"

namespace proctor {
namespace {

void await(pid_t child) { ::waitpid(child, nullptr, 0); }

/// A child that ends at once, the smallest life of a process.
void fork_exit_wait(benchmark::State& state) {
  for (auto _ : state) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(0);
    await(child);
  }
}
BENCHMARK(fork_exit_wait)->UseRealTime();

/// The same with so many megabytes of touched memory in the parent.
void fork_exit_wait_with_memory(benchmark::State& state) {
  const std::vector<char> memory(static_cast<std::size_t>(state.range(0)) << 20, 'x');
  benchmark::DoNotOptimize(memory.data());
  for (auto _ : state) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(0);
    await(child);
  }
}
BENCHMARK(fork_exit_wait_with_memory)->RangeMultiplier(4)->Range(1, 256)->UseRealTime();

/// A child that becomes this very program again, which then ends.
void fork_exec_wait(benchmark::State& state) {
  const auto strings = self::marked_arguments("exit", {"0"});
  const auto arguments = self::pointers(strings);
  const std::string& path = self::path_or_nothing();
  if (path.empty()) {
    state.SkipWithError("the path of this program cannot be told");
    return;
  }
  for (auto _ : state) {
    const pid_t child = ::fork();
    if (child == 0) {
      ::execv(path.c_str(), arguments.data());
      ::_exit(127);
    }
    await(child);
  }
}
BENCHMARK(fork_exec_wait)->UseRealTime();

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
  for (auto _ : state)
    if (::write(there[1], &byte, 1) != 1 || ::read(back[0], &byte, 1) != 1) break;
  for (int end : {there[0], there[1], back[0], back[1]}) ::close(end);
  await(child);
}
BENCHMARK(pipe_round_trip)->UseRealTime();

}  // namespace
}  // namespace proctor

int main(int argc, char** argv) {
  using namespace proctor;
  if (const auto code = self::act(argc, argv)) return *code;
  self::remember(argv[0]);
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
