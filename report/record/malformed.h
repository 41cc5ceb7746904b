#pragma once

#include <stdexcept>
#include <string>

namespace proctor::record {

/// A line that is not what README.md says a line is: what() tells why, and advice what to do
/// about it if there is more to do than to make the record again.
struct Malformed : std::runtime_error {
  explicit Malformed(const std::string& what, std::string what_to_do = "")
      : std::runtime_error(what), advice(std::move(what_to_do)) {}

  std::string advice;
};

}  // namespace proctor::record
