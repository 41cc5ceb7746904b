#include <algorithm>
#include <set>

#include "report/compare/words.h"
#include "report/site/pages.h"
#include "report/site/phrases.h"
#include "report/site/view.h"

namespace proctor::site {
namespace {

using compare::counted;
using compare::Row;
using compare::Standing;

data row_data(const Atlas& atlas, const Row& row) {
  data item;
  item.set("id", row.id);
  set_id_parts(item, row.id.substr(row.id.find('.') + 1));
  item.set("law", row.example != nullptr ? row.example->law : "");
  data cells{data::type::list};
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    data cell;
    cell.set("column_key", atlas.columns[i].key);
    set_mark(cell, row.cells[i]);
    cells << cell;
  }
  item.set("cells", cells);
  return item;
}

/// The rows, which are in reading order, by chapter.
data chapters_of(const Atlas& atlas, const std::vector<const Row*>& rows) {
  data chapters{data::type::list};
  for (std::size_t i = 0; i < rows.size();) {
    const std::string chapter = rows[i]->chapter();
    data in_chapter{data::type::list};
    for (; i < rows.size() && rows[i]->chapter() == chapter; ++i)
      in_chapter << row_data(atlas, *rows[i]);
    data item;
    item.set("chapter", chapter);
    item.set("rows", in_chapter);
    chapters << item;
  }
  return chapters;
}

std::vector<const Row*> rows_with(const Atlas& atlas, Standing standing) {
  std::vector<const Row*> rows;
  for (const Row& row : atlas.rows)
    if (row.standing == standing) rows.push_back(&row);
  return rows;
}

data section(const Atlas& atlas, Standing standing, const std::string& id,
             const std::string& title, const std::string& text) {
  const std::vector<const Row*> rows = rows_with(atlas, standing);
  data item;
  item.set("section_id", id);
  item.set("section_title", title);
  item.set("section_count", std::to_string(rows.size()));
  item.set("section_text", text);
  item.set("table_name", title);
  item.set("chapters", chapters_of(atlas, rows));
  return item;
}

data sections_of(const Atlas& atlas) {
  const bool alone = atlas.columns.size() == 1;
  data sections{data::type::list};
  if (!rows_with(atlas, Standing::differs).empty())
    sections << section(atlas, Standing::differs, "differences", "Where the platforms differ",
                        "Kept here and broken there, or broken in different ways.");
  if (!rows_with(atlas, Standing::broken).empty())
    sections << section(atlas, Standing::broken, "broken", alone ? "Broken" : "Broken by all",
                        alone ? "Some case broke each of these laws."
                              : "No platform on which these could be judged keeps them.");
  if (!rows_with(atlas, Standing::unsettled).empty())
    sections << section(atlas, Standing::unsettled, "unsettled", "Not settled",
                        "The experiment itself failed somewhere, or could be made nowhere.");
  return sections;
}

/// One part for each chapter, with a matrix of its own.
data kept_of(const Atlas& atlas, const std::vector<const Row*>& rows) {
  data parts{data::type::list};
  for (std::size_t i = 0; i < rows.size();) {
    const std::string chapter = rows[i]->chapter();
    std::vector<const Row*> in_chapter;
    for (; i < rows.size() && rows[i]->chapter() == chapter; ++i) in_chapter.push_back(rows[i]);
    data part;
    part.set("kept_chapter", chapter);
    part.set("kept_in_chapter", counted(in_chapter.size(), "property", "properties"));
    part.set("table_name", "Kept by all: " + chapter);
    part.set("chapters", chapters_of(atlas, in_chapter));
    parts << part;
  }
  return parts;
}

data platforms_of(const Atlas& atlas) {
  data platforms{data::type::list};
  for (std::size_t i = 0; i < atlas.columns.size(); ++i) {
    const compare::Column& column = atlas.columns[i];
    const std::size_t unexpected = unexpected_in(atlas, i);
    data item;
    item.set("column_key", column.key);
    item.set("column_label", column.label);
    item.set("description", described(column.record->start.platform));
    set_tally(item, atlas, i);
    set_text(item, "unexpected",
             unexpected == 0 ? "" : counted(unexpected, "is", "are") + " not as expected");
    item.set("reservations", list_of(compare::reservations(*column.record), "reservation"));
    platforms << item;
  }
  return platforms;
}

std::vector<std::string> warnings_on(const Atlas& atlas) {
  std::vector<std::string> warnings;
  for (std::size_t i = 1; i < atlas.columns.size(); ++i)
    for (const std::string& warning :
         compare::incomparable(*atlas.columns[0].record, *atlas.columns[i].record))
      warnings.push_back(atlas.columns[0].label + " and " + atlas.columns[i].label + ": " +
                         warning + '.');
  return warnings;
}

std::string lede_of(const Atlas& atlas) {
  const bool alone = atlas.columns.size() == 1;
  std::string text = counted(atlas.rows.size(), "property", "properties");
  std::string separator = ": ";
  const auto add = [&](Standing standing, const std::string& words) {
    const std::size_t count = rows_with(atlas, standing).size();
    if (count == 0) return;
    text += separator + std::to_string(count) + words;
    separator = ", ";
  };
  add(Standing::kept, alone ? " kept" : " kept wherever they could be judged");
  add(Standing::differs, " on which the platforms differ");
  add(Standing::broken, alone ? " broken" : " broken by all");
  add(Standing::unsettled, " not settled");
  return text + ".";
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

}  // namespace

void make_overview(const Atlas& atlas, const Sink& sink) {
  const bool alone = atlas.columns.size() == 1;
  data page = page_data(atlas, "Overview", "", "index.html");
  page.set("headline", alone ? "How " + atlas.columns[0].label +
                                   " keeps the promises of the Unix process model"
                             : "How " + std::to_string(atlas.columns.size()) +
                                   " platforms keep the promises of the Unix process model");
  page.set("lede", lede_of(atlas));
  set_list(page, "warnings", list_of(warnings_on(atlas), "warning"));
  page.set("platforms", platforms_of(atlas));
  page.set("sections", sections_of(atlas));
  const std::vector<const Row*> kept = rows_with(atlas, Standing::kept);
  page.set("kept_title", alone ? "Kept" : "Kept by all");
  page.set("kept_count", std::to_string(kept.size()));
  page.set("kept_text", alone
                            ? "No case broke these laws."
                            : "No case broke these laws on any platform that could be judged.");
  set_list(page, "kept", kept_of(atlas, kept));
  page.set("legend", legend());
  sink("index.html", rendered("overview.mustache", page));
}

}  // namespace proctor::site
