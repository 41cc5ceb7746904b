#pragma once

#include <string>
#include <vector>

#include "report/export/result.h"

namespace proctor::exports {

/// A property of a record, or something else that was not as it should be, as other tools see
/// it.
struct Case {
  std::string id;
  record::Verdict verdict = record::Verdict::pass;
  double ms = 0;
  Result result;
  /// Nothing if the record breaks off in it, and where it is no property.
  const record::Property* property = nullptr;
};

struct Chapter {
  std::string name;
  std::vector<Case> cases;

  std::size_t count(Outcome outcome) const;
};

/// The properties that a record tells of, by chapter, in the order in which it tells of them.
std::vector<Chapter> properties_of(const record::Record& record);

/// The same for formats that know nothing but tests. Beside the properties these are the traits
/// that went wrong, and `record.whole`, an error, where the record is not whole and nothing
/// else is red for it: a part of a run must not look like a sound one.
std::vector<Chapter> tests_of(const record::Record& record);

/// What keeps a record from being whole, in a line; nothing if it is.
std::string why_not_whole(const record::Record& record);

}  // namespace proctor::exports
