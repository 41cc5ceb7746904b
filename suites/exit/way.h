#pragma once

#include <ostream>
#include <vector>

namespace proctor {

/// How a program ends its process on purpose.
enum class Way { exit, _exit, iso_exit, quick_exit, return_from_main };

std::ostream& operator<<(std::ostream& os, Way way);

/// Those that there are here, plain exit() first.
std::vector<Way> ways();

/// Ends this process with `code`. Nothing of what was buffered before the case is written.
[[noreturn]] void leave(Way way, int code);

}  // namespace proctor
