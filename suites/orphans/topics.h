#pragma once

#include <vector>

#include "fixtures/property.h"

/// The chapter on orphans, topic by topic.
namespace proctor::orphans {

/// The children of one parent, when that has ended.
std::vector<Property> adoption();

/// Whole trees, of which one process after another ends.
std::vector<Property> trees();

/// Who is told how descendants have ended.
std::vector<Property> statuses();

std::vector<Trait> traits();

}  // namespace proctor::orphans
