#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "report/record/limits.h"

namespace proctor::record {

/// One value of a line of JSON.
struct Node {
  enum class Kind : std::uint8_t { null, boolean, whole, negative, real, string, list, object };

  Kind kind = Kind::null;
  /// The index of what it is in, and that of what comes after it and all that is in it.
  std::uint32_t parent = 0;
  std::uint32_t end = 0;
  /// What it is called in its object, and what it is if it is a string.
  std::string_view key;
  std::string_view text;
  /// What it is if it is a boolean or a whole number from 0 up, or any number.
  std::uint64_t whole = 0;
  double number = 0;
};

/// The values of a line in the order in which they stand, the outermost first.
class Tree {
 public:
  Tree() = default;
  Tree(std::string_view line, const Limits& limits) { read(line, limits); }

  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;

  /// Takes the values of another line, which has to outlive them, in the memory of those of the
  /// one before. Throws Malformed unless
  /// the line is one JSON value in valid UTF-8 within the limits, without NUL and without a key
  /// twice in an object; it stops where it finds that it is not.
  void read(std::string_view line, const Limits& limits);

  const Node& at(std::uint32_t index) const { return nodes_[index]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(nodes_.size()); }

  /// How a person would call the value: failure.counterexample[0]; empty for the outermost.
  std::string path(std::uint32_t index) const;

 private:
  std::vector<Node> nodes_;
  std::string texts_;
};

}  // namespace proctor::record
