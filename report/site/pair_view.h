#pragma once

#include "report/compare/pair.h"
#include "report/site/page.h"

namespace proctor::site {

/// A comparison as the template part `pair` shows it: warnings, sections, how much is the same.
void set_pair(data& item, const compare::Pair& pair);

/// How many verdicts and traits differ.
std::size_t differences_in(const compare::Pair& pair);

}  // namespace proctor::site
