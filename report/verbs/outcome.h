#pragma once

#include <stdexcept>
#include <string>

/// What comes of a verb.
namespace proctor::verbs {

/// What proctor-report's exit codes say.
constexpr int done = 0, differs_for_the_worse = 1, bad_input = 2, broke_down = 3;

/// Why a verb cannot do what it was told to, in one line fit for a terminal.
struct Refusal : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Writes the text to the file, whole or not at all, or to standard output if it has no name.
/// Throws Refusal.
void put(const std::string& text, const std::string& file);

}  // namespace proctor::verbs
