#pragma once

#include <vector>

#include "fixtures/property.h"

namespace proctor {

/// Who may lead a session.
std::vector<Property> session_leaders();

/// Who may be moved to which group.
std::vector<Property> group_moves();

/// Whom a signal for a group reaches.
std::vector<Property> group_signals();

/// Who gets a controlling terminal.
std::vector<Property> session_terminals();

std::vector<Trait> session_traits();

}  // namespace proctor
