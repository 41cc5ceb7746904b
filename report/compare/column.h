#pragma once

#include <string>
#include <vector>

#include "report/record/reader.h"

namespace proctor::compare {

/// A record among others, under names of its own.
struct Column {
  const record::Record* record;
  /// The label made fit to name a file anywhere, and unlike every other column's.
  std::string key;
  /// What people call the platform, made unlike every other column's.
  std::string label;
};

/// A column for each record, in the order given; the records must outlive them.
std::vector<Column> columns_of(const std::vector<record::Record>& records);
std::vector<Column> columns_of(const std::vector<const record::Record*>& records);

}  // namespace proctor::compare
