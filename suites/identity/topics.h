#pragma once

#include <vector>

#include "fixtures/property.h"

/// The chapter on identity, topic by topic.
namespace proctor::identity {

/// A process keeps its number and its parent.
std::vector<Property> constancy();

/// Who is whose parent.
std::vector<Property> kinship();

/// No two processes have the same number.
std::vector<Property> uniqueness();

std::vector<Trait> traits();

}  // namespace proctor::identity
