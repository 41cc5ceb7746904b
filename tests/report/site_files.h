#pragma once

#include <map>
#include <string>
#include <vector>

#include "report/record/reader.h"

namespace proctor::samples {

/// The files of a site by their paths.
using Files = std::map<std::string, std::string>;

/// The records of the gallery, read as any others are.
std::vector<record::Record> gallery_records();

Files files_of(const std::vector<record::Record>& records);

}  // namespace proctor::samples
