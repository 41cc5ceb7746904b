#include <fmt/format.h>

#include <algorithm>

#include "report/compare/words.h"
#include "report/site/pages.h"
#include "report/site/phrases.h"
#include "report/site/trust.h"
#include "report/site/view.h"

namespace proctor::site {
namespace {

using compare::Cell;
using compare::Column;
using compare::counted;

data named_column(const Column& column) {
  data item;
  item.set("column_key", column.key);
  item.set("column_label", column.label);
  return item;
}

void describe(data& page, const record::Property& property) {
  page.set("law", property.law);
  page.set("level", std::string(record::name_of(property.level)));
  page.set("level_text", meaning_of(property.level));
  set_text(page, "generator", property.generator);
  set_text(page, "where", property.where);
  data sources{data::type::list};
  for (const record::Source& source : property.sources) {
    data item;
    item.set("document", source.document);
    item.set("section", source.section);
    sources << item;
  }
  set_list(page, "sources", sources);
}

data outcome(const Column& column, const Cell& cell) {
  data item = named_column(column);
  set_mark(item, cell);
  const bool told = cell.property != nullptr;
  item.set("cases", told ? std::to_string(cell.property->cases) : "");
  item.set("discarded", told ? std::to_string(cell.property->discarded) : "");
  item.set("time", told ? duration(cell.property->ms) : "");
  item.set("remarks", remarks_on(cell));
  item.set("has_story", told && cell.property->failure.has_value());
  return item;
}

std::string found(const record::Property& property) {
  const record::Failure& failure = *property.failure;
  std::string text = "Case " + std::to_string(property.cases) + " broke the law";
  text += failure.shrinks == 0
              ? ". "
              : ", and was made smaller " + counted(failure.shrinks, "time", "times") + ". ";
  if (failure.reproduced.of == 0) return text + "It was not tried again.";
  return text + "Tried again, it broke it " + std::to_string(failure.reproduced.times) +
         " of " + counted(failure.reproduced.of, "time", "times") + ".";
}

/// What to think of a failure that does not come back each time.
std::string doubt(const record::Reproduced& reproduced) {
  if (reproduced.times == reproduced.of) return "";
  return "It does not come back each time, so that timing may play a part.";
}

data story(const Column& column, const Cell& cell) {
  const record::Property& property = *cell.property;
  const record::Failure& failure = *property.failure;
  data item = named_column(column);
  set_mark(item, cell);
  item.set("what", failure.what);
  item.set("expected", failure.expected);
  item.set("observed", failure.observed);
  data drawn{data::type::list};
  for (const record::Named& value : failure.counterexample) {
    data entry;
    entry.set("drawn_name", value.name);
    entry.set("drawn_value", value.value);
    drawn << entry;
  }
  set_list(item, "counterexample", drawn);
  set_text(item, "at", failure.where);
  item.set("found", found(property));
  set_text(item, "doubt", doubt(failure.reproduced));
  set_list(item, "notes", list_of(failure.notes, "note"));
  const bool trusted = is_replay_line(failure.replay, property.id);
  set_text(item, "replay", trusted ? failure.replay : "");
  item.set("replay_withheld", !trusted && !failure.replay.empty());
  return item;
}

data expectation(const Column& column, const record::Expectation& expected) {
  data item = named_column(column);
  set_mark(item, expected.verdict);
  item.set("reason", expected.reason);
  set_text(item, "link", is_link(expected.link) ? expected.link : "");
  item.set("has_plain_link", !is_link(expected.link) && !expected.link.empty());
  item.set("link", expected.link);
  return item;
}

data distribution(const Column& column, const record::Property& property) {
  std::vector<record::Tag> tags = property.distribution;
  std::stable_sort(tags.begin(), tags.end(), [](const record::Tag& a, const record::Tag& b) {
    return a.count > b.count;
  });
  data rows{data::type::list};
  for (const record::Tag& tag : tags) {
    const double all = static_cast<double>(std::max<std::uint64_t>(property.cases, 1));
    data row;
    row.set("tag", tag.tag);
    row.set("count", std::to_string(tag.count));
    row.set("share", fmt::format("{:.1f}", 100.0 * static_cast<double>(tag.count) / all));
    row.set("bar", bar_of({{"share", tag.count}}, property.cases));
    rows << row;
  }
  data item = named_column(column);
  item.set("cases", counted(property.cases, "case", "cases"));
  item.set("tags", rows);
  return item;
}

std::string property_page(const Atlas& atlas, std::size_t index) {
  const compare::Row& row = atlas.rows[index];
  data page = page_data(atlas, row.id, "../");
  page.set("id", row.id);
  set_id_parts(page, row.id);
  page.set("chapter", row.chapter());
  page.set("described", row.example != nullptr);
  if (row.example != nullptr) describe(page, *row.example);

  data outcomes{data::type::list};
  data stories{data::type::list};
  data expectations{data::type::list};
  data distributions{data::type::list};
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const Column& column = atlas.columns[i];
    const Cell& cell = row.cells[i];
    outcomes << outcome(column, cell);
    if (cell.property == nullptr) continue;
    if (cell.property->failure) stories << story(column, cell);
    if (cell.property->expectation)
      expectations << expectation(column, *cell.property->expectation);
    if (!cell.property->distribution.empty())
      distributions << distribution(column, *cell.property);
  }
  page.set("outcomes", outcomes);
  set_list(page, "stories", stories);
  set_list(page, "expectations", expectations);
  set_list(page, "distributions", distributions);
  set_text(page, "previous", index == 0 ? "" : atlas.rows[index - 1].id);
  set_text(page, "next", index + 1 == atlas.rows.size() ? "" : atlas.rows[index + 1].id);
  return rendered("property.mustache", page);
}

}  // namespace

void make_properties(const Atlas& atlas, const Sink& sink) {
  for (std::size_t i = 0; i < atlas.rows.size(); ++i)
    sink("property/" + atlas.rows[i].id + ".html", property_page(atlas, i));
}

}  // namespace proctor::site
