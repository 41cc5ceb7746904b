#pragma once

#include <string>
#include <vector>

namespace proctor::samples {

/// A test of a KTAP document, with what it is made of.
struct KtapTest {
  std::string name;
  bool ok = false;
  /// "SKIP", "XFAIL", …, or nothing.
  std::string directive;
  std::vector<KtapTest> subtests;
};

/// The tests of a document, by the rules of "The Kernel Test Anything Protocol", version 1,
/// which are all held to be binding. Throws std::runtime_error that names the line.
std::vector<KtapTest> read_ktap(const std::string& text);

}  // namespace proctor::samples
