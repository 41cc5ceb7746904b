#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace proctor::site {

/// That a property broke under a fault, and how many cases it took to notice.
struct Catch {
  std::string id;
  std::uint64_t cases = 0;
};

/// A small broken platform, and who noticed.
struct Fault {
  std::string name;
  std::string about;
  /// Ids of the properties that were run under it, in the order of the alphabet.
  std::vector<std::string> tried;
  /// Those of them that it broke, in that order too.
  std::vector<Catch> caught_by;

  /// Its catch by a property, or nothing.
  const Catch* catch_by(std::string_view id) const;
  bool was_tried(std::string_view id) const;
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

/// Reads one, trusting nothing in it: at most 16 MiB, with ids and names that are fit to be
/// shown and linked, none twice, and no more than a million pairs of a property and a fault to
/// show. Throws NotUnderstood.
Sensitivity read_sensitivity(const std::string& file);

}  // namespace proctor::site
