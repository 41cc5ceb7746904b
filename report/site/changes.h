#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/compare/matrix.h"
#include "report/site/atlas.h"

/// What a reader wants to know first: who stands where, and what has changed since.
namespace proctor::site {

/// The platforms that say the same of a property: the same verdict, the same kind of failure.
struct Camp {
  std::vector<std::size_t> members;  ///< Columns.
};

/// Broken ones first, then kept, then the rest; those that were not asked are in none.
std::vector<Camp> camps_in(const compare::Row& row);

/// When the newest run of all began.
std::string newest_start(const Atlas& atlas);

/// "12 days before the newest"; nothing within a day of it, or if either is no time.
std::string age_before(const std::string& time, const std::string& newest);

}  // namespace proctor::site
