#pragma once

#include <string>
#include <vector>

#include "report/compare/difference.h"
#include "report/compare/pair.h"

namespace proctor::compare {

/// Differences of one kind, for a reader.
struct Section {
  /// What machines call it: worse, better, other_failure, judged_once, other_law, traits,
  /// identity or facts.
  std::string key;
  std::string title;
  std::vector<Difference> differences;
};

/// All on which two records, A and B, differ, gravest first; no section is empty.
std::vector<Section> sections_of(const Pair& pair);

}  // namespace proctor::compare
