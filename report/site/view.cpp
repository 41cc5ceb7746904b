#include "report/site/view.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/compare/words.h"
#include "report/site/pages.h"
#include "report/site/phrases.h"

namespace proctor::site {
namespace {

using compare::Cell;
using record::Verdict;

struct Mark {
  Verdict verdict;
  const char* glyph;
};

/// In the order of gravity.
constexpr std::array marks{Mark{Verdict::fail, "\u2717"},    Mark{Verdict::timeout, "\u2026"},
                           Mark{Verdict::crash, "\u2020"},   Mark{Verdict::error, "!"},
                           Mark{Verdict::inconclusive, "?"}, Mark{Verdict::skip, "\u2013"},
                           Mark{Verdict::pass, "\u2713"},    Mark{Verdict::observed, "\u25cb"}};

std::string glyph_of(Verdict verdict) {
  return std::find_if(marks.begin(), marks.end(),
                      [=](Mark mark) { return mark.verdict == verdict; })
      ->glyph;
}

void set_mark(data& item, const std::string& css, const std::string& glyph,
              const std::string& word) {
  item.set("mark_class", css);
  item.set("mark_glyph", glyph);
  item.set("mark_word", word);
  item.set("mark_has_kind", false);
  item.set("mark_expected", false);
  item.set("mark_unexpected", false);
}

data page_list(const Atlas& atlas, std::string_view current) {
  data list{data::type::list};
  for (const Page& page : pages()) {
    if (page.title.empty() || !page.has_content(atlas)) continue;
    data item;
    item.set("page_title", std::string(page.title));
    item.set("page_file", std::string(page.file));
    item.set("page_is_this", page.file == current);
    list << item;
  }
  return list;
}

}  // namespace

data page_data(const Atlas& atlas, const std::string& title, const std::string& root,
               std::string_view file) {
  data page;
  page.set("title", title + " \u00b7 proctor");
  page.set("root", root);
  page.set("wide", false);
  page.set("plots", false);
  page.set("pages", page_list(atlas, file));
  page.set("tool_version", PROCTOR_VERSION);
  page.set("record_count", compare::counted(atlas.columns.size(), "record", "records"));
  page.set("width", std::to_string(atlas.columns.size() + 1));
  return page;
}

data legend() {
  data entries{data::type::list};
  for (const record::Verdict verdict :
       {record::Verdict::pass, record::Verdict::fail, record::Verdict::timeout,
        record::Verdict::crash, record::Verdict::error, record::Verdict::inconclusive,
        record::Verdict::skip}) {
    data entry;
    set_mark(entry, verdict);
    entry.set("meaning", meaning_of(verdict));
    entries << entry;
  }
  data unexpected;
  set_mark(unexpected, record::Verdict::fail);
  unexpected.set("mark_unexpected", true);
  unexpected.set("meaning", "Filled: the verdict is not what was expected.");
  return entries << unexpected;
}

void set_column(data& item, const compare::Column& column) {
  item.set("column_key", column.key);
  item.set("column_label", column.label);
}

data named_column(const compare::Column& column) {
  data item;
  set_column(item, column);
  return item;
}

data names_of(const Atlas& atlas, const std::vector<std::size_t>& columns, std::size_t from,
              std::size_t end) {
  data names{data::type::list};
  for (std::size_t i = from; i < std::min(end, columns.size()); ++i)
    names << named_column(atlas.columns[columns[i]]);
  return names;
}

void set_mark(data& item, Verdict verdict) {
  const std::string name(record::name_of(verdict));
  set_mark(item, name, glyph_of(verdict), name);
}

void set_mark(data& item, const Cell& cell) {
  if (!cell.verdict()) return set_mark(item, "absent", "\u00b7", "not run");
  set_mark(item, *cell.verdict());
  item.set("mark_has_kind", !cell.kind.empty());
  item.set("mark_kind", cell.kind);
  item.set("mark_unexpected", is_unexpected(cell));
  item.set("mark_expected", cell.property != nullptr && cell.property->expectation &&
                                !cell.property->unexpected);
}

data remarks_on(const Cell& cell) {
  std::vector<std::string> remarks;
  if (cell.broke_off)
    remarks.emplace_back(
        "The record breaks off while this was running: the machine may have "
        "gone down with it.");
  if (cell.property != nullptr) {
    const record::Property& property = *cell.property;
    if (property.failure)
      remarks.push_back(property.failure->what + ": expected " + property.failure->expected +
                        ", observed " + property.failure->observed);
    if (property.skip)
      remarks.push_back(phrase_of(property.skip->reason) +
                        (property.skip->text.empty() ? "" : ": " + property.skip->text));
    if (property.error)
      remarks.push_back(property.error->text + (property.error->where.empty() ? "" : " (") +
                        property.error->where + (property.error->where.empty() ? "" : ")"));
    if (property.expectation)
      remarks.push_back("Expected: " + std::string(name_of(property.expectation->verdict)) +
                        ", " + property.expectation->reason);
    remarks.insert(remarks.end(), property.health.begin(), property.health.end());
  }
  return list_of(remarks, "remark");
}

data bar_of(const std::vector<Segment>& segments, std::size_t total) {
  data bar{data::type::list};
  double x = 0;
  for (const Segment& segment : segments) {
    const double width = 100.0 * static_cast<double>(segment.count) /
                         static_cast<double>(std::max(total, std::size_t{1}));
    data item;
    item.set("bar_class", segment.css);
    item.set("bar_x", fmt::format("{:.2f}", x));
    item.set("bar_width", fmt::format("{:.2f}", width));
    bar << item;
    x += width;
  }
  return bar;
}

void set_tally(data& item, const Atlas& atlas, std::size_t column) {
  data tally{data::type::list};
  std::vector<Segment> segments;
  std::size_t tried = 0;
  const auto first_passes = [](Mark a, Mark b) {
    return (a.verdict == Verdict::pass) > (b.verdict == Verdict::pass);
  };
  auto ordered = marks;
  std::stable_sort(ordered.begin(), ordered.end(), first_passes);
  for (const Mark& mark : ordered) {
    const auto count = static_cast<std::size_t>(std::count_if(
        atlas.rows.begin(), atlas.rows.end(),
        [&](const compare::Row& row) { return row.cells[column].verdict() == mark.verdict; }));
    if (count == 0) continue;
    const std::string name(record::name_of(mark.verdict));
    data entry;
    entry.set("tally_class", name);
    entry.set("tally_glyph", mark.glyph);
    entry.set("tally_count", std::to_string(count));
    entry.set("tally_word", name);
    tally << entry;
    segments.push_back({name, count});
    tried += count;
  }
  item.set("tally", tally);
  item.set("bar", bar_of(segments, tried));
}

data list_of(const std::vector<std::string>& sentences, const std::string& key) {
  data list{data::type::list};
  for (const std::string& sentence : sentences) {
    data item;
    item.set(key, sentence);
    list << item;
  }
  return list;
}

data ids_of(const std::vector<const compare::Row*>& rows) {
  data list{data::type::list};
  for (const compare::Row* row : rows) {
    data item;
    item.set("id", row->id);
    list << item;
  }
  return list;
}

void set_list(data& item, const std::string& key, const data& list) {
  item.set("has_" + key, list.is_non_empty_list());
  item.set(key, list);
}

void set_text(data& item, const std::string& key, const std::string& text) {
  item.set("has_" + key, !text.empty());
  item.set(key, text);
}

std::size_t unexpected_in(const Atlas& atlas, std::size_t column) {
  return static_cast<std::size_t>(
      std::count_if(atlas.rows.begin(), atlas.rows.end(),
                    [=](const compare::Row& row) { return is_unexpected(row.cells[column]); }));
}

bool is_unexpected(const Cell& cell) {
  return cell.broke_off || (cell.property != nullptr && cell.property->unexpected);
}

}  // namespace proctor::site
