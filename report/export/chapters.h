#pragma once

#include <string>
#include <vector>

#include "report/export/result.h"

namespace proctor::exports {

/// A property of a record, as other tools see it.
struct Case {
  std::string id;
  /// Nothing if the record breaks off in it.
  const record::Property* property = nullptr;
  Result result;
};

struct Chapter {
  std::string name;
  std::vector<Case> cases;

  std::size_t count(Outcome outcome) const;
};

/// What a record tells of, by chapter, in the order in which it was told.
std::vector<Chapter> chapters_of(const record::Record& record);

}  // namespace proctor::exports
