#include "report/export/pair.h"

#include <nlohmann/json.hpp>

#include "report/compare/sections.h"
#include "report/compare/words.h"
#include "report/export/markdown_text.h"
#include "report/record/visible.h"

namespace proctor::exports {
namespace {

using Json = nlohmann::ordered_json;
using record::visible;

Json side(const compare::Column& column) {
  const record::Start& start = column.record->start;
  return Json{{"key", column.key},         {"label", visible(column.label)},
              {"run", visible(start.run)}, {"suite", visible(start.suite.revision)},
              {"cases", start.cases},      {"seed", std::to_string(start.seed)}};
}

std::string heading(const char* name, const compare::Column& column) {
  std::string text = "- " + std::string(name) + ": " + prose(column.label) + ", " +
                     std::to_string(column.record->start.cases) + " cases, seed " +
                     code(std::to_string(column.record->start.seed)) + "\n";
  for (const std::string& reservation : compare::reservations(*column.record))
    text += "  " + prose(reservation) + "\n";
  return text;
}

}  // namespace

std::string markdown_of(const compare::Table& table, const compare::Pair& pair) {
  std::string text =
      heading("A", table.columns[pair.before]) + heading("B", table.columns[pair.after]);
  for (const std::string& warning : pair.warnings)
    text += "\n> Not quite comparable: " + prose(warning) + "\n";
  for (const compare::Section& section : compare::sections_of(pair)) {
    text += "\n### " + section.title + " (" + std::to_string(section.differences.size()) +
            ")\n\n| | A | B | |\n|---|---|---|---|\n";
    for (const compare::Difference& difference : section.differences)
      text += "| " + prose(difference.id) + " | " + prose(difference.before) + " | " +
              prose(difference.after) + " | " + prose(difference.note) + " |\n";
  }
  return text + "\n" + compare::counted(pair.same, "property", "properties") + " the same, " +
         std::to_string(pair.worse.size()) + " worse, " + std::to_string(pair.better.size()) +
         " better.\n";
}

std::string json_of(const compare::Table& table, const compare::Pair& pair) {
  Json json{{"before", side(table.columns[pair.before])},
            {"after", side(table.columns[pair.after])},
            {"warnings", Json::array()},
            {"same", pair.same},
            {"sections", Json::object()}};
  for (const std::string& warning : pair.warnings) json["warnings"].push_back(visible(warning));
  for (const compare::Section& section : compare::sections_of(pair))
    for (const compare::Difference& difference : section.differences)
      json["sections"][section.key].push_back({{"id", difference.id},
                                               {"before", visible(difference.before)},
                                               {"after", visible(difference.after)},
                                               {"note", visible(difference.note)}});
  return json.dump(1) + '\n';
}

}  // namespace proctor::exports
