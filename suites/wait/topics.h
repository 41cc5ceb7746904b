#pragma once

#include <vector>

#include "fixtures/property.h"

namespace proctor {

/// What a status says of a child.
std::vector<Property> wait_statuses();

/// Which child is waited for, and when.
std::vector<Property> wait_choices();

/// Children by their groups.
std::vector<Property> wait_groups();

/// Looks at a child that do not take it, and children that nobody waits for.
std::vector<Property> wait_leftovers();

std::vector<Trait> wait_traits();

}  // namespace proctor
