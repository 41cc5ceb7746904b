#pragma once

#include <vector>

#include "fixtures/property.h"

/// The chapter on zombies, topic by topic.
namespace proctor::zombies {

/// From the end of a process until it is waited for.
std::vector<Property> life();

/// What a process gives back at its end, though it is a zombie still.
std::vector<Property> release();

std::vector<Trait> traits();

}  // namespace proctor::zombies
