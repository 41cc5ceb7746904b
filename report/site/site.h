#pragma once

#include <map>
#include <string>
#include <vector>

#include "report/record/reader.h"

namespace proctor::site {

/// The files of a site by their relative paths. The same records in the same order give the
/// same bytes.
std::map<std::string, std::string> files_of(const std::vector<record::Record>& records);

}  // namespace proctor::site
