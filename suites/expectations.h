#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace proctor {

/// The files of suites/expectations, by name, as they were when the program was built.
std::vector<std::pair<std::string, std::string_view>> expectations();

}  // namespace proctor
