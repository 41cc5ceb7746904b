#pragma once

#include <string>

#include "report/compare/column.h"
#include "report/compare/comparison.h"

namespace proctor::compare {

/// The comparison as aligned lines for a terminal, in which nothing from a record is obeyed.
std::string text_of(const Comparison& comparison, const Column& before, const Column& after);

/// One line about a record: that it is sound, what is in it, and what is to be known about it.
std::string summary_of(const record::Record& record);

}  // namespace proctor::compare
