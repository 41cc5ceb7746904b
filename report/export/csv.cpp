#include <fmt/format.h>

#include "report/compare/column.h"
#include "report/compare/words.h"
#include "report/export/chapters.h"
#include "report/export/format.h"
#include "report/record/visible.h"

namespace proctor::exports {
namespace {

constexpr std::string_view formula_marks = "=+-@\t\r";

/// A cell: quoted where it has to be, and text where a spreadsheet would calculate.
std::string cell(const std::string& text) {
  std::string shown = record::visible(text, true);
  if (!shown.empty() && formula_marks.find(shown.front()) != std::string_view::npos)
    shown = std::string("'").append(shown);
  if (shown.find_first_of("\",\n\r'") == std::string::npos) return shown;
  std::string quoted = "\"";
  for (const char c : shown) quoted.append(c == '"' ? 2 : 1, c);
  return quoted += '"';
}

std::string row(const std::vector<std::string>& cells) {
  std::string line;
  for (const std::string& each : cells) line.append(cell(each)).append(",");
  line.pop_back();
  return line += "\r\n";
}

std::string property_row(const compare::Column& column, const Case& each) {
  if (each.property == nullptr)
    return row({"property", column.key, column.label, each.id, "crash", "true", "", "", "", "",
                "", each.result.message, ""});
  const record::Property& p = *each.property;
  return row({"property", column.key, column.label, each.id, std::string(name_of(p.verdict)),
              p.unexpected ? "true" : "false", std::to_string(p.cases),
              fmt::format("{:.3f}", p.ms), p.failure ? p.failure->what : "",
              p.failure ? p.failure->expected : "", p.failure ? p.failure->observed : "",
              each.result.message, p.failure ? p.failure->replay : ""});
}

std::string trait_row(const compare::Column& column, const record::Trait& trait) {
  return row({"trait", column.key, column.label, trait.id, std::string(name_of(trait.verdict)),
              "", "", fmt::format("{:.3f}", trait.ms), "", "",
              trait.value ? compare::in_words(*trait.value) : "",
              trait.skip    ? trait.skip->text
              : trait.error ? trait.error->text
                            : "",
              ""});
}

}  // namespace

std::string csv(const Records& records, const Choices&) {
  std::string text = row({"kind", "platform", "label", "id", "verdict", "unexpected", "cases",
                          "ms", "what", "expected", "observed", "message", "replay"});
  for (const compare::Column& column : compare::columns_of(records)) {
    for (const Chapter& chapter : chapters_of(*column.record))
      for (const Case& each : chapter.cases) text += property_row(column, each);
    for (const record::Trait& trait : column.record->traits) text += trait_row(column, trait);
  }
  return text;
}

}  // namespace proctor::exports
