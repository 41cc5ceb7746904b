#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace proctor::site {

/// What the processes of a case noted, each in a lane of its own.
struct Lanes {
  struct Step {
    std::size_t lane;
    std::string text;
  };

  std::vector<std::string> processes;  ///< "process 4711", in the order in which they spoke up.
  std::vector<Step> steps;             ///< In the order of the notes.
};

/// The lanes of notes of the form "process 4711: TEXT"; nothing if any is of another form.
std::optional<Lanes> lanes_of(const std::vector<std::string>& notes);

}  // namespace proctor::site
