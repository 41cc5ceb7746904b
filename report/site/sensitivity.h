#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

namespace proctor::site {

/// A small broken platform, and who noticed.
struct Fault {
  std::string name;
  std::string about;
  std::vector<std::string> tried;      ///< Ids of the properties that were run under it.
  std::vector<std::string> caught_by;  ///< Those of them that it broke.
};

/// Which property catches which fault, as tests/faults/sensitivity.py finds out.
struct Sensitivity {
  std::string suite;
  std::uint64_t cases = 0;
  std::vector<Fault> faults;
};

/// Why a file of that kind is not accepted, in one line.
struct NotUnderstood : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Reads one, trusting nothing in it: at most 16 MiB, and no id that is none. Throws
/// NotUnderstood.
Sensitivity read_sensitivity(const std::string& file);

}  // namespace proctor::site
