#include "report/compare/column.h"

#include <algorithm>
#include <set>

namespace proctor::compare {
namespace {

using record::Platform;
using record::Record;
using Records = std::vector<const Record*>;

std::string unused(const std::string& key, std::set<std::string>& used) {
  std::string candidate = key;
  for (int number = 2; !used.insert(candidate).second; ++number)
    candidate = key + '-' + std::to_string(number);
  return candidate;
}

template <class Same>
auto how_many(const Records& records, std::size_t before, Same same) {
  return std::count_if(records.begin(), records.begin() + static_cast<std::ptrdiff_t>(before),
                       [&](const Record* record) { return same(record->start.platform); });
}

/// The label; with the key where other platforms have it too, and with a number where the same
/// platform is there more than once.
std::string told_apart(const Records& records, std::size_t index) {
  const Platform& platform = records[index]->start.platform;
  const auto alike = [&](const Platform& p) { return p.label == platform.label; };
  const auto same = [&](const Platform& p) { return alike(p) && p.key == platform.key; };
  const auto twins = how_many(records, records.size(), same);
  std::string label = platform.label;
  if (how_many(records, records.size(), alike) > twins) label += " (" + platform.key + ')';
  if (twins > 1) label += " (" + std::to_string(how_many(records, index, same) + 1) + ')';
  return label;
}

}  // namespace

std::vector<Column> columns_of(const std::vector<Record>& records) {
  Records pointers;
  for (const Record& record : records) pointers.push_back(&record);
  return columns_of(pointers);
}

std::vector<Column> columns_of(const Records& records) {
  std::vector<Column> columns;
  std::set<std::string> keys;
  std::set<std::string> labels;
  for (std::size_t i = 0; i < records.size(); ++i) {
    const std::string key = unused(records[i]->start.platform.key, keys);
    std::string label = told_apart(records, i);
    while (!labels.insert(label).second) label += " (" + key + ')';
    columns.push_back({records[i], key, label});
  }
  return columns;
}

}  // namespace proctor::compare
