#pragma once

#include <vector>

#include "report/compare/history.h"
#include "report/compare/pair.h"

namespace proctor::site {

/// Everything that a site shows: the newest run of each platform side by side, and all runs of
/// each, in the order of the columns. The records must outlive it.
struct Atlas : compare::Table {
  std::vector<compare::History> histories;
};

Atlas atlas_of(const std::vector<record::Record>& records);

}  // namespace proctor::site
