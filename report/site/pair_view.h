#pragma once

#include <string>

#include "report/compare/pair.h"
#include "report/site/page.h"
#include "report/site/places.h"

namespace proctor::site {

/// The words in which a pair is told: what its sides are called, and what the laws are that
/// only one of them keeps.
struct Telling {
  std::string before;
  std::string after;
  std::string worse;
  std::string better;
};

/// A comparison as the template part `pair` shows it: warnings, what differs, both sides of it,
/// and how much is the same.
void set_pair(data& item, const compare::Pair& pair, const Places& places,
              const Telling& telling);

/// "3 laws, 1 trait"; nothing if no verdict and no trait differs. What was judged on one side
/// only is no difference.
std::string size_in_words(const compare::Pair& pair);

}  // namespace proctor::site
