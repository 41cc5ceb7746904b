#include "report/compare/words.h"

#include <algorithm>

#include "report/record/base64.h"
#include "report/record/utf8.h"

namespace proctor::compare {
namespace {

using record::Record;

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

struct InWords {
  std::string operator()(const record::Integer& integer) const {
    return integer.digits + (integer.unit.empty() ? "" : ' ' + integer.unit);
  }
  std::string operator()(const record::Enumeration& enumeration) const {
    return enumeration.word;
  }
  std::string operator()(const record::Set& set) const {
    return set.words.empty() ? "none" : joined(set.words);
  }
  std::string operator()(const record::Text& text) const {
    if (record::find_invalid_utf8(text.bytes) == std::string::npos) return text.bytes;
    return "base64 " + record::base64(text.bytes);
  }
};

std::string running_then(const Record& record) {
  if (record.unfinished.empty()) return "";
  return "; " + joined(record.unfinished) + (record.unfinished.size() == 1 ? " was" : " were") +
         " running then";
}

}  // namespace

std::string in_lower_case(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

std::string in_words(const record::Value& value) { return std::visit(InWords{}, value); }

std::string counted(std::size_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + ' ' + (count == 1 ? one : many);
}

std::vector<std::string> reservations(const Record& record) {
  std::vector<std::string> said;
  if (!record.end)
    said.push_back("It breaks off before its end" + running_then(record) + '.');
  else if (!record.end->complete)
    said.push_back("The run was interrupted" + running_then(record) + '.');
  if (record.torn) said.emplace_back("Its last line was torn and is left out.");
  if (record.damaged != 0)
    said.push_back(counted(record.damaged, "line was", "lines were") +
                   " damaged on the way and " + (record.damaged == 1 ? "is" : "are") +
                   " lost.");
  if (record.start.shard.total > 1)
    said.push_back("It is shard " + std::to_string(record.start.shard.index + 1) + " of " +
                   std::to_string(record.start.shard.total) + '.');
  if (!record.start.selection.empty())
    said.push_back("Only a selection was run: " + joined(record.start.selection) + '.');
  return said;
}

std::vector<std::string> incomparable(const Record& a, const Record& b) {
  std::vector<std::string> said;
  if (a.start.suite.digest != b.start.suite.digest)
    said.push_back("they were asked about different laws (suite " + a.start.suite.revision +
                   ' ' + a.start.suite.digest + " and " + b.start.suite.revision + ' ' +
                   b.start.suite.digest + ')');
  if (a.start.cases != b.start.cases)
    said.push_back("they tried different numbers of cases (" + std::to_string(a.start.cases) +
                   " and " + std::to_string(b.start.cases) + ')');
  else if (a.start.profile != b.start.profile)
    said.push_back("they were run with different profiles (" + a.start.profile + " and " +
                   b.start.profile + ')');
  return said;
}

}  // namespace proctor::compare
