#pragma once

#include <string_view>

#include "report/record/limits.h"

namespace proctor::record {

/// Looks at a line before anything is built from it, and throws Malformed unless it is one JSON
/// value in valid UTF-8 within the limits, without NUL and without a key twice in an object.
void guard(std::string_view line, const Limits& limits);

}  // namespace proctor::record
