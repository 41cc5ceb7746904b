#include "report/export/pair.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "report/compare/sections.h"
#include "report/compare/words.h"
#include "report/export/markdown_page.h"
#include "report/export/markdown_text.h"
#include "report/export/plain.h"

namespace proctor::exports {
namespace {

using Json = nlohmann::ordered_json;

Json side(const compare::Column& column) {
  const record::Start& start = column.record->start;
  return Json{{"file", plain(column.record->file)},
              {"key", column.key},
              {"label", plain(column.label)},
              {"run", start.run},
              {"suite", plain(start.suite.revision)},
              {"digest", start.suite.digest},
              {"cases", start.cases},
              {"seed", std::to_string(start.seed)}};
}

std::string row_of(const char* name, const compare::Column& column) {
  const record::Start& start = column.record->start;
  return fmt::format("| {} | {} | {} | {} | {} |\n", name, prose(column.label),
                     cell(column.record->file), start.cases, start.seed);
}

void add_reservations(MarkdownPage& page, const char* name, const compare::Column& column) {
  for (const std::string& reservation : compare::reservations(*column.record))
    page.add(fmt::format("\n> {}: {}\n", name, prose(reservation)));
}

void add_section(MarkdownPage& page, const compare::Section& section) {
  constexpr std::size_t longest = 200;
  const std::string title = fmt::format("{} ({})", section.title, section.differences.size());
  const bool aside =
      section.key == "traits" || section.key == "identity" || section.key == "facts";
  if (aside)
    page.fold(title);
  else
    page.add(fmt::format("\n#### {}\n\n", title));
  page.add("| | A | B | |\n|---|---|---|---|\n");
  for (const compare::Difference& difference : section.differences)
    page.add(fmt::format("| {} | {} | {} | {} |\n", cell(cut(difference.id, longest)),
                         prose(cut(difference.before, longest)),
                         prose(cut(difference.after, longest)),
                         prose(cut(difference.note, longest))));
  if (aside) page.fold_end();
}

}  // namespace

std::string markdown_of(const compare::Table& table, const compare::Pair& pair) {
  MarkdownPage page;
  page.add(fmt::format("### {}: {} worse, {} better, {} the same\n\n",
                       prose(table.columns[pair.after].record->start.platform.label),
                       pair.worse.size(), pair.better.size(), pair.same));
  page.add("| | platform | record | cases | seed |\n|---|---|---|---:|---|\n");
  page.add(row_of("A", table.columns[pair.before]));
  page.add(row_of("B", table.columns[pair.after]));
  add_reservations(page, "A", table.columns[pair.before]);
  add_reservations(page, "B", table.columns[pair.after]);
  for (const std::string& warning : pair.warnings)
    page.add(fmt::format("\n> Not quite comparable: {}\n", prose(warning)));
  for (const compare::Section& section : compare::sections_of(pair)) add_section(page, section);
  return std::move(page).text();
}

std::string json_of(const compare::Table& table, const compare::Pair& pair) {
  Json json{{"before", side(table.columns[pair.before])},
            {"after", side(table.columns[pair.after])},
            {"warnings", Json::array()},
            {"same", pair.same},
            {"sections", Json::object()}};
  for (const std::string& warning : pair.warnings) json["warnings"].push_back(plain(warning));
  for (const compare::Section& section : compare::sections_of(pair))
    for (const compare::Difference& difference : section.differences)
      json["sections"][section.key].push_back({{"id", plain(difference.id)},
                                               {"before", plain(difference.before)},
                                               {"after", plain(difference.after)},
                                               {"note", plain(difference.note)}});
  return json.dump() + '\n';
}

}  // namespace proctor::exports
