#pragma once

#include <vector>

#include "report/record/reader.h"

namespace proctor::compare {

/// The runs of one platform, by when they began: the oldest first, none twice.
struct History {
  std::vector<const record::Record*> runs;

  const record::Record& newest() const { return *runs.back(); }
};

/// The records by platform, in the order in which the platforms are first met. Two records are
/// of one platform if label, system and machine are the same: one that its user named stays
/// the same under a newer kernel. Shards of one run are to be merged before.
std::vector<History> histories_of(const std::vector<record::Record>& records);

}  // namespace proctor::compare
