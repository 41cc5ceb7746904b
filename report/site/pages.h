#pragma once

#include <cstddef>
#include <string>

#include "report/site/view.h"

/// Each kind of page, as HTML.
namespace proctor::site {

std::string overview_page(const Atlas& atlas);
std::string platform_page(const Atlas& atlas, std::size_t column);
std::string property_page(const Atlas& atlas, std::size_t row);
std::string traits_page(const Atlas& atlas);

}  // namespace proctor::site
