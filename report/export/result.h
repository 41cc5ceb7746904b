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
  known,  ///< The law was broken, or could not be judged, as was expected.
};

struct Result {
  Outcome outcome = Outcome::passed;
  /// One line on why it did not pass, or why that was known; empty if it passed.
  std::string message;
  /// All there is to tell, an entry a line; empty if it passed. Further lines of an entry are
  /// indented, so that none looks like an entry of its own.
  std::string story;
};

/// A deviation that was known beforehand is `known`, so that a build is red only for what is
/// new; with an unexpected pass the expectation is what has failed.
Result result_of(const record::Property& property);

/// Of a trait, whose value is never judged.
Result result_of(const record::Trait& trait);

/// That something went wrong which is no property's: the message is the story as well.
Result errored(const std::string& message);

/// The line that shows a failure again; nothing if the record's is none that proctor writes.
std::string replay_of(const record::Property& property);

}  // namespace proctor::exports
