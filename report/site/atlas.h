#pragma once

#include <optional>
#include <vector>

#include "report/compare/history.h"
#include "report/compare/pair.h"
#include "report/site/folds.h"
#include "report/site/sensitivity.h"
#include "report/site/sink.h"

namespace proctor::site {

/// Everything that a site shows: the newest run of each platform side by side, and all runs of
/// each, in the order of the columns. The records must outlive it.
struct Atlas : compare::Table {
  std::vector<compare::History> histories;
  /// Where the record of each column is to be had as it was read, if it is.
  std::vector<std::optional<Original>> originals;
  Sensitivity sensitivity;
  Folds folds;
};

Atlas atlas_of(const std::vector<record::Record>& records);

}  // namespace proctor::site
