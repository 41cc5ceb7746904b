#include "suites/costs/recorder.h"

#include <algorithm>
#include <cmath>

namespace proctor::costs {
namespace {

/// Google Benchmark says it in `skipped` since 1.8, and in `error_occurred` before.
template <class Run>
bool failed(const Run& run) {
  if constexpr (requires { run.error_occurred; })
    return run.error_occurred;
  else
    return run.skipped != decltype(run.skipped){};
}

/// "fork_with_memory/64" of "fork_with_memory/64/repeats:5/real_time".
std::string short_name(const benchmark::BenchmarkReporter::Run& run) {
  const auto& name = run.run_name;
  return name.args.empty() ? name.function_name : name.function_name + '/' + name.args;
}

std::uint64_t whole(double nanoseconds) {
  return static_cast<std::uint64_t>(std::llround(std::max(0.0, nanoseconds)));
}

}  // namespace

void Recorder::ReportRuns(const std::vector<Run>& runs) {
  ConsoleReporter::ReportRuns(runs);
  for (const Run& run : runs) {
    if (run.run_type != Run::RT_Iteration || failed(run) || run.iterations == 0) continue;
    const std::string name = short_name(run);
    if (!all_.contains(name)) order_.push_back(name);
    Repetitions& repetitions = all_[name];
    repetitions.iterations += static_cast<std::uint64_t>(run.iterations);
    repetitions.nanoseconds.push_back(run.real_accumulated_time * 1e9 /
                                      static_cast<double>(run.iterations));
  }
}

std::vector<record::Benchmark> Recorder::results() const {
  std::vector<record::Benchmark> results;
  for (const std::string& name : order_) {
    Repetitions repetitions = all_.at(name);
    auto& times = repetitions.nanoseconds;
    std::sort(times.begin(), times.end());
    results.push_back({name, repetitions.iterations, whole(times[times.size() / 2]),
                       whole(times.front()), whole(times.back())});
  }
  return results;
}

}  // namespace proctor::costs
