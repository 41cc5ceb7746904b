#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/site/atlas.h"
#include "report/site/sink.h"

namespace proctor::site {

/// A property that has another id than it once had.
struct Alias {
  std::string before;
  std::string now;
};

/// The aliases in a text of lines "BEFORE NOW"; a line that begins with # says nothing.
std::vector<Alias> aliases_in(std::string_view text);

/// A page at each former address that leads to the present one, where that is in the atlas and
/// the former is not.
void make_aliases(const Atlas& atlas, const std::vector<Alias>& aliases, const Sink& sink);

}  // namespace proctor::site
