#pragma once

#include <string>

namespace proctor::compare {

/// One thing on which two records differ: what it is, both sides, and what there is to add.
struct Difference {
  std::string id;
  std::string before;
  std::string after;
  std::string note;
};

}  // namespace proctor::compare
