#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/site/atlas.h"

namespace proctor::site {

/// Two platforms that are shown against each other, and the file that does it.
struct Pairing {
  std::size_t before;
  std::size_t after;
  std::string file;
};

/// Whether there is a page for every two platforms: up to twelve of them.
bool pairs_all(const Atlas& atlas);

/// Every two platforms. Where there are more than twelve: each and the first, and each and the
/// one before it of the same system, machine and containment, so that there are two pages a
/// platform at most.
std::vector<Pairing> pairings_of(const Atlas& atlas);

}  // namespace proctor::site
