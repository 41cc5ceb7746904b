#pragma once

#include <string>
#include <vector>

namespace proctor::samples {

/// The lines of a text, without their line feeds.
std::vector<std::string> lines_of(const std::string& text);

}  // namespace proctor::samples
