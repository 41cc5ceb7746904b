#pragma once

#include <string>

#include "report/record/reader.h"

/// What the formats of other tools have in common: fewer kinds of outcome than proctor has.
namespace proctor::exports {

enum class Outcome {
  passed,
  failed,   ///< The law was broken, or a deviation that was expected did not show itself.
  errored,  ///< The experiment failed: nothing is known of the platform.
  skipped,
  known,  ///< The law was broken, as was expected.
};

struct Result {
  Outcome outcome = Outcome::passed;
  /// One line on why it did not pass, or why that was known; empty if it passed.
  std::string message;
  /// All there is to tell, in lines; empty if it passed.
  std::string story;
};

/// A deviation that was known beforehand is `known`, so that a build is red only for what is
/// new; with an unexpected pass the expectation is what has failed.
Result result_of(const record::Property& property);

/// Of a property that the record begins and does not end.
Result broken_off();

}  // namespace proctor::exports
