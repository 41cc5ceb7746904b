#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "report/compare/trust.h"
#include "report/compare/words.h"
#include "report/site/changes.h"
#include "report/site/pages.h"
#include "report/site/phrases.h"
#include "report/site/story.h"
#include "report/site/view.h"

namespace proctor::site {
namespace {

using compare::Cell;
using compare::Column;
using compare::counted;

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

data expectation(const Column& column, const record::Expectation& expected) {
  data item = named_column(column);
  set_mark(item, expected.verdict);
  item.set("reason", expected.reason);
  set_text(item, "link", compare::is_link(expected.link) ? expected.link : "");
  item.set("has_plain_link", !compare::is_link(expected.link) && !expected.link.empty());
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

/// So many platforms have a line of their own each, whatever came of them.
constexpr std::size_t lines_for_all = 30;
/// So many stories of one kind of failure are told in full, and as many distributions.
constexpr std::size_t stories_a_kind = 3, most_distributions = 10;

bool is_plain_pass(const Cell& cell) {
  return cell.verdict() == record::Verdict::pass && !is_unexpected(cell) &&
         cell.property->leaks == 0 && cell.property->health.empty() &&
         !cell.property->expectation;
}

/// Each platform's outcome: in a line of its own, or where there are many, the plain ones by
/// name only.
void set_outcomes(data& page, const Atlas& atlas, const compare::Row& row) {
  data outcomes{data::type::list};
  std::vector<std::size_t> plain;
  for (std::size_t i = 0; i < row.cells.size(); ++i)
    if (row.cells.size() > lines_for_all && is_plain_pass(row.cells[i]))
      plain.push_back(i);
    else
      outcomes << outcome(atlas.columns[i], row.cells[i]);
  set_list(page, "outcomes", outcomes);
  page.set("plain_count", counted(plain.size(), "platform", "platforms"));
  set_list(page, "plain", names_of(atlas, plain));
}

/// The failures, kind by kind, and who else has each.
data stories_of(const Atlas& atlas, const compare::Row& row) {
  data stories{data::type::list};
  for (const Camp& camp : camps_in(row)) {
    std::size_t told = 0;
    for (std::size_t i = 0; i < camp.members.size() && told < stories_a_kind; ++i) {
      const Cell& cell = row.cells[camp.members[i]];
      if (cell.property == nullptr || !cell.property->failure) continue;
      data item = story(atlas.columns[camp.members[i]], cell);
      std::vector<std::size_t> others;
      if (told == 0) others = camp.members;
      std::erase(others, camp.members[i]);
      set_list(item, "sharing", names_of(atlas, others, 0, lines_for_all));
      stories << item;
      ++told;
    }
  }
  return stories;
}

/// What was expected, and of whom: one line for each reason.
data expectations_of(const Atlas& atlas, const compare::Row& row) {
  using Key = std::tuple<record::Verdict, std::string, std::string>;
  std::map<Key, std::vector<std::size_t>> by_reason;
  for (std::size_t i = 0; i < row.cells.size(); ++i)
    if (row.cells[i].property != nullptr && row.cells[i].property->expectation) {
      const record::Expectation& expected = *row.cells[i].property->expectation;
      by_reason[{expected.verdict, expected.reason, expected.link}].push_back(i);
    }
  data expectations{data::type::list};
  for (const auto& [key, columns] : by_reason) {
    data item = expectation(atlas.columns[columns.front()],
                            *row.cells[columns.front()].property->expectation);
    item.set("names", names_of(atlas, columns, 0, lines_for_all));
    expectations << item;
  }
  return expectations;
}

data distributions_of(const Atlas& atlas, const compare::Row& row) {
  data distributions{data::type::list};
  std::size_t shown = 0;
  for (std::size_t i = 0; i < row.cells.size() && shown < most_distributions; ++i) {
    const record::Property* property = row.cells[i].property;
    if (property == nullptr || property->distribution.empty()) continue;
    distributions << distribution(atlas.columns[i], *property);
    ++shown;
  }
  return distributions;
}

std::string property_page(const Atlas& atlas, std::size_t index) {
  const compare::Row& row = atlas.rows[index];
  data page = page_data(atlas, row.id, "../");
  page.set("id", row.id);
  page.set("chapter", row.chapter());
  page.set("described", row.example != nullptr);
  if (row.example != nullptr) describe(page, *row.example);
  set_outcomes(page, atlas, row);
  data faults{data::type::list};
  for (const Fault& fault : atlas.sensitivity.faults)
    if (const Catch* const caught = fault.catch_by(row.id)) {
      data item;
      item.set("cases", counted(caught->cases, "case", "cases"));
      item.set("about", fault.about);
      item.set("fault", fault.name);
      faults << item;
    }
  set_list(page, "faults", faults);
  set_list(page, "stories", stories_of(atlas, row));
  set_list(page, "expectations", expectations_of(atlas, row));
  set_list(page, "distributions", distributions_of(atlas, row));
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
