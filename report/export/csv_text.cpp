#include "report/export/csv_text.h"

#include "report/record/visible.h"

namespace proctor::exports {
namespace {

constexpr std::string_view formula_marks = "=+-@\t\r";

std::string cell(const std::string& text) {
  std::string shown = record::visible(text, true);
  if (!shown.empty() && formula_marks.find(shown.front()) != std::string_view::npos)
    shown = std::string("'").append(shown);
  if (shown.find_first_of("\",\n\r'") == std::string::npos) return shown;
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
