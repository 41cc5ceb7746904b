#pragma once

#include <vector>

#include "fixtures/property.h"

namespace proctor {

/// What the parent is told.
std::vector<Property> exit_verdicts();

/// What a process does last: handlers and streams.
std::vector<Property> exit_handlers();
std::vector<Property> exit_streams();

std::vector<Trait> exit_traits();

}  // namespace proctor
