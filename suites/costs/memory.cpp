#include <benchmark/benchmark.h>
#include <sys/mman.h>

#include "suites/costs/children.h"

namespace proctor::costs {
namespace {

/// A child that writes to so many pages that it shares with its parent until then.
void copy_on_write(benchmark::State& state) {
  const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
  const auto size = static_cast<std::size_t>(state.range(0)) * page;
  void* mapped = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0);
  if (mapped == MAP_FAILED) {
    state.SkipWithError("not as much memory can be had");
    return;
  }
  auto* bytes = static_cast<volatile char*>(mapped);
  const auto touch = [&] {
    for (std::size_t at = 0; at < size; at += page) bytes[at] = 'x';
  };
  touch();
  for ([[maybe_unused]] auto _ : state) {
    const pid_t child = ::fork();
    if (child == 0) {
      touch();
      ::_exit(0);
    }
    await(child);
  }
  ::munmap(mapped, size);
}
BENCHMARK(copy_on_write)->RangeMultiplier(4)->Range(1, 1024)->UseRealTime();

}  // namespace
}  // namespace proctor::costs
