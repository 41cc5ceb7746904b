#pragma once

#include <concepts>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace proctor::record {

/// A number of up to 64 bits with its sign, in decimal digits, and what it counts.
struct Integer {
  std::string digits;
  std::string unit;
  bool operator==(const Integer&) const = default;
};

/// The Integer for a number of any type: integer(32768, "processes").
template <std::integral T>
Integer integer(T value, std::string unit = "") {
  return {std::to_string(value), std::move(unit)};
}

/// One of a few words.
struct Enumeration {
  std::string word;
  bool operator==(const Enumeration&) const = default;
};

/// Some of a few words, in the order given.
struct Set {
  std::vector<std::string> words;
  bool operator==(const Set&) const = default;
};

/// Free text: any bytes.
struct Text {
  std::string bytes;
  bool operator==(const Text&) const = default;
};

/// What a fact or a trait amounts to.
using Value = std::variant<Integer, Enumeration, Set, Text>;

}  // namespace proctor::record
