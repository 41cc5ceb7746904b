#pragma once

#include <string>
#include <vector>

#include "fixtures/status.h"

namespace proctor::image {

/// What came of a program of the image.
struct Ran {
  pid_t pid;
  Status status;
  std::string said;  ///< On standard output.
};

/// Runs the file `path` with that argv, in a child with nothing to read and nowhere to
/// complain.
Ran run(const std::string& path, const std::vector<std::string>& arguments);

}  // namespace proctor::image
