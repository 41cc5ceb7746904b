#pragma once

#include <string>
#include <vector>

#include "report/compare/column.h"
#include "report/compare/difference.h"

namespace proctor::compare {

/// What became of the promises from one record to another.
struct Comparison {
  /// In which ways the two were not asked the same.
  std::vector<std::string> warnings;
  /// Kept before and broken after.
  std::vector<Difference> worse;
  /// Broken before and kept after.
  std::vector<Difference> better;
  /// Broken in both, each time in another way.
  std::vector<Difference> other_failure;
  /// Judged in one of the two only.
  std::vector<Difference> judged_once;
  /// Under one id, two laws: their verdicts are not compared.
  std::vector<Difference> other_law;
  std::vector<Difference> traits;
  std::vector<Difference> facts;
  /// How many properties came out the same, skipped ones included.
  std::size_t same = 0;
};

/// Compares `after` with `before`.
Comparison compare(const Column& before, const Column& after);

}  // namespace proctor::compare
