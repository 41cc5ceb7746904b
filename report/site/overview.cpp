#include <algorithm>
#include <map>

#include "report/compare/cell_words.h"
#include "report/compare/words.h"
#include "report/site/changes.h"
#include "report/site/pages.h"
#include "report/site/phrases.h"
#include "report/site/view.h"

namespace proctor::site {
namespace {

using compare::counted;
using compare::Row;
using compare::Standing;

/// How many platforms of a group are named before the rest is counted.
constexpr std::size_t named_platforms = 4, platforms_on_top = 60;

std::vector<const Row*> rows_with(const Atlas& atlas, Standing standing) {
  std::vector<const Row*> rows;
  for (const Row& row : atlas.rows)
    if (row.standing == standing) rows.push_back(&row);
  return rows;
}

/// Who keeps a law, and who breaks it in which way, each with some names.
data camps_of(const Atlas& atlas, const Row& row) {
  data list{data::type::list};
  for (const Camp& camp : camps_in(row)) {
    data item;
    set_mark(item, row.cells[camp.members.front()]);
    item.set("mark_expected", false);
    item.set("mark_unexpected", false);
    item.set("names", names_of(atlas, camp.members, 0, named_platforms));
    set_text(item, "more",
             camp.members.size() > named_platforms
                 ? "and " + std::to_string(camp.members.size() - named_platforms) + " more"
                 : "");
    list << item;
  }
  return list;
}

data section(const Atlas& atlas, Standing standing, const std::string& id,
             const std::string& title, const std::string& text) {
  const std::vector<const Row*> rows = rows_with(atlas, standing);
  data list{data::type::list};
  for (const Row* row : rows) {
    data item;
    item.set("id", row->id);
    item.set("law", row->example != nullptr ? row->example->law : "");
    item.set("camps", camps_of(atlas, *row));
    list << item;
  }
  data item;
  item.set("section_id", id);
  item.set("section_title", title);
  item.set("section_count", std::to_string(rows.size()));
  item.set("section_text", text);
  item.set("standing", std::string(name_of(standing)));
  item.set("rows", list);
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

/// The laws that all keep, by chapter.
data kept_of(const std::vector<const Row*>& rows) {
  data parts{data::type::list};
  for (std::size_t i = 0; i < rows.size();) {
    const std::string chapter = rows[i]->chapter();
    data laws{data::type::list};
    const std::size_t first = i;
    for (; i < rows.size() && rows[i]->chapter() == chapter; ++i) {
      data item;
      item.set("id", rows[i]->id);
      item.set("law", rows[i]->example != nullptr ? rows[i]->example->law : "");
      laws << item;
    }
    data part;
    part.set("kept_chapter", chapter);
    part.set("kept_in_chapter", counted(i - first, "property", "properties"));
    part.set("laws", laws);
    parts << part;
  }
  return parts;
}

data platform_data(const Atlas& atlas, std::size_t index, const std::string& newest) {
  const compare::Column& column = atlas.columns[index];
  const std::size_t unexpected = unexpected_in(atlas, index);
  data item;
  set_column(item, column);
  item.set("matrix_file", matrix_file_of(atlas.folds, index));
  item.set("description", described(column.record->start.platform));
  set_text(item, "age", age_before(column.record->start.started, newest));
  set_tally(item, atlas, index);
  set_text(item, "unexpected",
           unexpected == 0 ? "" : counted(unexpected, "is", "are") + " not as expected");
  item.set("reservations", list_of(compare::reservations(*column.record), "reservation"));
  return item;
}

data platforms_of(const Atlas& atlas) {
  data platforms{data::type::list};
  const std::string newest = newest_start(atlas);
  const std::size_t shown = std::min(atlas.columns.size(), platforms_on_top);
  for (std::size_t i = 0; i < shown; ++i) platforms << platform_data(atlas, i, newest);
  return platforms;
}

/// The platforms for which there is no room above, by name.
data other_platforms_of(const Atlas& atlas) {
  data platforms{data::type::list};
  for (std::size_t i = platforms_on_top; i < atlas.columns.size(); ++i)
    platforms << named_column(atlas.columns[i]);
  return platforms;
}

/// What the newest run of each platform brought, where there was one before.
data news_of(const Atlas& atlas) {
  data news{data::type::list};
  for (std::size_t i = 0; i < atlas.columns.size(); ++i) {
    const std::vector<const record::Record*>& runs = atlas.histories[i].runs;
    if (runs.size() < 2) continue;
    const compare::Compared two = compare::compared(*runs[runs.size() - 2], *runs.back());
    data item;
    set_column(item, atlas.columns[i]);
    item.set("since", moment(runs[runs.size() - 2]->start.started));
    set_list(item, "worse", ids_of(two.pair.worse));
    set_list(item, "better", ids_of(two.pair.better));
    item.set("nothing", two.pair.worse.empty() && two.pair.better.empty());
    news << item;
  }
  return news;
}

std::string some_of(const std::vector<std::string>& names) {
  constexpr std::size_t few = 4;
  std::string text;
  for (std::size_t i = 0; i < std::min(names.size(), few); ++i)
    text += (i == 0 ? "" : ", ") + names[i];
  if (names.size() > few) text += " and " + counted(names.size() - few, "other", "others");
  return text;
}

/// In what the platforms are not quite to be compared with the first.
std::vector<std::string> warnings_on(const Atlas& atlas) {
  constexpr std::size_t most = 10;
  std::map<std::string, std::vector<std::string>> others;
  for (std::size_t i = 1; i < atlas.columns.size(); ++i)
    for (const std::string& warning :
         compare::incomparable(*atlas.columns[0].record, *atlas.columns[i].record))
      others[warning].push_back(atlas.columns[i].label);
  std::vector<std::string> warnings;
  for (const auto& [warning, names] : others) {
    if (warnings.size() == most) {
      warnings.push_back("And " + std::to_string(others.size() - most) + " more.");
      break;
    }
    warnings.push_back(atlas.columns[0].label + " beside " + some_of(names) + ": " + warning +
                       '.');
  }
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
  set_list(page, "others", other_platforms_of(atlas));
  set_list(page, "news", news_of(atlas));
  page.set("sections", sections_of(atlas));
  const std::vector<const Row*> kept = rows_with(atlas, Standing::kept);
  page.set("kept_title", alone ? "Kept" : "Kept by all");
  page.set("kept_count", std::to_string(kept.size()));
  page.set("kept_text", alone
                            ? "No case broke these laws."
                            : "No case broke these laws on any platform that could be judged.");
  set_list(page, "kept", kept_of(kept));
  page.set("legend", legend());
  sink("index.html", rendered("overview.mustache", page));
}

}  // namespace proctor::site
