#pragma once

#include <vector>

#include "fixtures/property.h"

namespace proctor::arguments {

/// What platforms do with arguments where no standard speaks of it.
std::vector<Trait> traits();

}  // namespace proctor::arguments
