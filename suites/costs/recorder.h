#pragma once

#include <benchmark/benchmark.h>

#include <map>
#include <string>
#include <vector>

#include "report/record/record.h"

namespace proctor::costs {

/// Shows results as Google Benchmark does, and keeps them for a record.
class Recorder : public benchmark::ConsoleReporter {
 public:
  Recorder() : ConsoleReporter(OO_Tabular) {}

  void ReportRuns(const std::vector<Run>& runs) override;

  /// Of each benchmark the median of its repetitions, and the least and the most.
  std::vector<record::Benchmark> results() const;

 private:
  struct Repetitions {
    std::uint64_t iterations = 0;
    std::vector<double> nanoseconds = {};
  };
  std::vector<std::string> order_;
  std::map<std::string, Repetitions> all_;
};

}  // namespace proctor::costs
