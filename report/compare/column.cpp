#include "report/compare/column.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "report/compare/words.h"

namespace proctor::compare {
namespace {

using record::Platform;
using record::Record;
using Records = std::vector<const Record*>;

bool is_reserved(std::string_view name) {
  static constexpr std::array words{"con", "prn", "aux", "nul"};
  static constexpr std::array numbered{"com", "lpt"};
  const std::string_view stem = name.substr(0, name.find('.'));
  return std::find(words.begin(), words.end(), stem) != words.end() ||
         (stem.size() == 4 && stem[3] >= '0' && stem[3] <= '9' &&
          std::find(numbered.begin(), numbered.end(), stem.substr(0, 3)) != numbered.end());
}

/// A label as the name of a file on any system: lower case, with - for all that is unusual.
std::string address_of(const std::string& label) {
  constexpr std::size_t longest = 80;
  std::string address;
  for (const char c : in_lower_case(label)) {
    if (record::is_platform_key({&c, 1}) && c != '-') {
      address += c;
    } else if (!address.empty() && address.back() != '-') {
      address += '-';
    }
  }
  address.erase(0, std::min(address.find_first_not_of(".-"), address.size()));
  address.resize(std::min(address.size(), longest));
  while (address.ends_with('-') || address.ends_with('.')) address.pop_back();
  if (address.empty()) return "platform";
  return is_reserved(address) ? "platform-" + address : address;
}

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
    std::string label = told_apart(records, i);
    const std::string key = unused(address_of(label), keys);
    while (!labels.insert(label).second) label += " (" + key + ')';
    columns.push_back({records[i], key, label});
  }
  return columns;
}

}  // namespace proctor::compare
