#pragma once

#include <vector>

#include "fixtures/property.h"

/// The chapter on descriptors, topic by topic.
namespace proctor::descriptors {

/// Which numbers new descriptors take.
std::vector<Property> allocation();

/// The table of one process under any commands.
std::vector<Property> table();

/// What copies of a descriptor have of their own, and what they have in common.
std::vector<Property> copies();
std::vector<Property> offsets();

/// What becomes of the table at fork and exec.
std::vector<Property> inheritance();

std::vector<Trait> traits();

}  // namespace proctor::descriptors
