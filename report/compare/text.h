#pragma once

#include <string>

#include "report/compare/pair.h"

namespace proctor::compare {

/// On what two records differ, as aligned lines for a terminal, in which nothing from a record
/// is obeyed.
std::string text_of(const Table& table, const Pair& pair);

/// One line about a record: that it is sound, what is in it, and what is to be known about it.
std::string summary_of(const record::Record& record);

}  // namespace proctor::compare
