#pragma once

#include <vector>

#include "fixtures/property.h"

namespace proctor::environment {

/// What platforms do with environments that no standard speaks of.
std::vector<Trait> traits();

}  // namespace proctor::environment
