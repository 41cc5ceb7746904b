#pragma once

#include <string>
#include <vector>

namespace proctor::exports {

/// A line of CSV after RFC 4180, with its line break and no other: cells are quoted where they
/// have to be, and text where a spreadsheet would calculate.
std::string csv_row(const std::vector<std::string>& cells);

}  // namespace proctor::exports
