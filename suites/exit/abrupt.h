#pragma once

#include <ostream>
#include <vector>

namespace proctor {

/// Ends of a program that leave its clean-up undone.
enum class Abrupt { _exit, iso_exit, quick_exit, killed, aborted, replaced };

std::ostream& operator<<(std::ostream& os, Abrupt end);

/// Those that there are here.
std::vector<Abrupt> abrupt_ends();

/// Ends this program so.
[[noreturn]] void break_off(Abrupt end);

}  // namespace proctor
