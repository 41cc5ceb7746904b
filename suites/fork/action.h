#pragma once

#include <ostream>
#include <set>
#include <string>
#include <vector>

#include "fixtures/gen.h"

namespace proctor {

/// Every named signal whose action can be set.
std::vector<int> catchable();

/// Signals by name, so that a set of them prints as one would say it.
std::set<std::string> names_of(const std::set<int>& signals);

/// What is to happen when a signal is delivered.
struct Action {
  enum Kind { by_default, ignored, one_handler, other_handler, with_information };

  int signal;
  Kind kind;
  std::set<int> flags;  ///< SA_ constants.
  std::set<int> mask;   ///< Signals that are blocked meanwhile.

  bool operator==(const Action&) const = default;
};
std::ostream& operator<<(std::ostream& os, const Action& action);

/// Actions for some signals, at most one for each.
rc::Gen<std::vector<Action>> actions();

/// Sets the action, and reads back the one that is set.
void take(const Action& action);
Action action_for(int signal);

}  // namespace proctor
