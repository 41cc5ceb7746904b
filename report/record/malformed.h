#pragma once

#include <stdexcept>

namespace proctor::record {

/// A line that is not what README.md says a line is; what() tells why.
struct Malformed : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace proctor::record
