#pragma once

#include <vector>

#include "fixtures/property.h"

namespace proctor {

/// How a daemon comes to be, and what it survives.
std::vector<Property> daemon_births();

/// What daemons rely on: umask and /dev/null.
std::vector<Property> daemon_habits();

std::vector<Trait> daemon_traits();

}  // namespace proctor
