#pragma once

#include <string>
#include <vector>

#include "report/compare/column.h"
#include "report/record/record.h"

/// Small things said in words, the same in the terminal and on the pages.
namespace proctor::compare {

/// The text with A to Z in lower case, in whatever locale.
std::string in_lower_case(std::string text);

/// "32768 processes", "ascending", "SIGABRT, SIGSEGV", or the text itself.
std::string in_words(const record::Value& value);

/// "3 properties", "1 property".
std::string counted(std::size_t count, const std::string& one, const std::string& many);

/// What is to be known about the record itself: that it was cut short, damaged, or holds a part
/// of the laws only. Nothing for a sound and complete one.
std::vector<std::string> reservations(const record::Record& record);

/// In which ways the two runs asked different questions. Nothing if they may be compared.
std::vector<std::string> incomparable(const record::Record& a, const record::Record& b);

}  // namespace proctor::compare
