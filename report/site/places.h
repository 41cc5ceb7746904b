#pragma once

#include <set>
#include <string_view>

#include "report/site/atlas.h"

namespace proctor::site {

/// What has a place of its own on the site, so that other pages may lead to it; an older run
/// may tell of more than the newest. The atlas must outlive it.
struct Places {
  explicit Places(const Atlas& atlas);

  std::set<std::string_view> properties;
  std::set<std::string_view> traits;
};

}  // namespace proctor::site
