#include "report/export/csv_text.h"

#include "report/export/plain.h"

namespace proctor::exports {
namespace {

constexpr std::string_view formula_marks = "=+-@";

std::string cell(const std::string& text) {
  std::string shown = plain(text);
  if (!shown.empty() && formula_marks.find(shown.front()) != std::string_view::npos)
    shown.insert(shown.begin(), '\'');
  if (shown.find_first_of("\",;'") == std::string::npos) return shown;
  std::string quoted = "\"";
  for (const char c : shown) quoted.append(c == '"' ? 2 : 1, c);
  return quoted += '"';
}

}  // namespace

std::string csv_row(const std::vector<std::string>& cells) {
  std::string line;
  for (const std::string& each : cells) line.append(cell(each)).append(",");
  if (!line.empty()) line.pop_back();
  return line += "\r\n";
}

}  // namespace proctor::exports
