#include <algorithm>
#include <span>

#include "report/compare/words.h"
#include "report/site/pages.h"
#include "report/site/view.h"

namespace proctor::site {
namespace {

using compare::Cell;
using compare::counted;
using compare::Row;

/// The columns of one page.
using Window = std::span<const Fold>;

Window window_of(const Atlas& atlas, std::size_t page) {
  const std::size_t first = page * columns_a_page;
  return Window(atlas.folds.columns)
      .subspan(first, std::min(columns_a_page, atlas.folds.columns.size() - first));
}

bool is_kept(const Row& row) {
  return row.standing == compare::Standing::kept &&
         std::none_of(row.cells.begin(), row.cells.end(), is_unexpected);
}

/// How many laws that all keep are folded away: those are not where anybody looks first, unless
/// that is all there is.
std::size_t folded_in(const Atlas& atlas) {
  const auto kept =
      static_cast<std::size_t>(std::count_if(atlas.rows.begin(), atlas.rows.end(), is_kept));
  return kept == atlas.rows.size() ? 0 : kept;
}

/// From so many columns on, neighbours that keep a law share a cell: what differs is seen
/// sooner, and a page of many columns stays light.
constexpr std::size_t columns_with_runs = 13;

bool is_plain(const Cell& cell) {
  return cell.verdict() == record::Verdict::pass && !is_unexpected(cell);
}

/// A cell for so many columns, the first of which is of this platform.
data cell_data(const Atlas& atlas, const Cell& cell, std::size_t platform,
               std::size_t columns) {
  data item;
  item.set("plain", is_plain(cell) && columns == 1);
  item.set("shared", columns > 1);
  item.set("run", std::to_string(columns));
  if (is_plain(cell)) return item;
  item.set("marked", true);
  item.set("column_key", atlas.columns[platform].key);
  set_mark(item, cell);
  return item;
}

data cells_of(const Atlas& atlas, const Row& row, Window window) {
  const auto plain = [&](std::size_t i) {
    return is_plain(row.cells[window[i].members.front()]);
  };
  data cells{data::type::list};
  for (std::size_t i = 0; i < window.size();) {
    const std::size_t first = i++;
    while (window.size() >= columns_with_runs && plain(first) && i < window.size() && plain(i))
      ++i;
    const std::size_t platform = window[first].members.front();
    cells << cell_data(atlas, row.cells[platform], platform, i - first);
  }
  return cells;
}

/// The name within its chapter, in the parts between which a line may break.
data parts_of(const std::string& id) {
  std::vector<std::string> parts;
  for (std::size_t at = id.find('.') + 1; at < id.size();) {
    const std::size_t end = std::min(id.find('_', at), id.size() - 1) + 1;
    parts.push_back(id.substr(at, end - at));
    at = end;
  }
  return list_of(parts, "part");
}

data row_data(const Atlas& atlas, const Row& row, bool folds, Window window) {
  data item;
  item.set("id", row.id);
  item.set("parts", parts_of(row.id));
  item.set("law", row.example != nullptr ? row.example->law : "");
  item.set("alike", folds && is_kept(row));
  item.set("standing", std::string(name_of(row.standing)));
  const auto broken = std::count_if(row.cells.begin(), row.cells.end(),
                                    [](const Cell& cell) { return cell.broken(); });
  item.set("broken", std::to_string(broken));
  item.set("cells", cells_of(atlas, row, window));
  return item;
}

/// The rows, which are in reading order, by chapter.
data chapters_of(const Atlas& atlas, bool folds, Window window) {
  data chapters{data::type::list};
  for (std::size_t i = 0; i < atlas.rows.size();) {
    const std::string chapter = atlas.rows[i].chapter();
    data rows{data::type::list};
    std::size_t all = 0, kept = 0;
    for (; i < atlas.rows.size() && atlas.rows[i].chapter() == chapter; ++i, ++all) {
      rows << row_data(atlas, atlas.rows[i], folds, window);
      kept += is_kept(atlas.rows[i]) ? 1 : 0;
    }
    data item;
    item.set("chapter", chapter);
    item.set("notable", kept == all ? counted(all, "law", "laws")
                                    : std::to_string(all - kept) + " of " +
                                          std::to_string(all) + " to look at");
    item.set("has_kept_here", folds && kept != 0);
    item.set("kept_here", std::to_string(kept));
    item.set("rows", rows);
    chapters << item;
  }
  return chapters;
}

std::string keys_in(const Atlas& atlas, Window window) {
  std::string keys;
  for (const Fold& fold : window)
    for (const std::size_t platform : fold.members)
      keys += (keys.empty() ? "" : " ") + atlas.columns[platform].key;
  return keys;
}

/// The heads of the columns, the platforms that stand in them, and who stands in one of
/// several.
void set_columns(data& page, const Atlas& atlas, Window window) {
  data columns{data::type::list}, platforms{data::type::list}, folds{data::type::list};
  for (const Fold& fold : window) {
    data item = named_column(atlas.columns[fold.members.front()]);
    item.set("keys", keys_in(atlas, {&fold, 1}));
    item.set("folded", fold.members.size() > 1);
    item.set("others", counted(fold.members.size() - 1, "other", "others"));
    item.set("members", names_of(atlas, fold.members));
    item.set("member_count", counted(fold.members.size(), "platform", "platforms") + " alike");
    columns << item;
    if (fold.members.size() > 1) folds << item;
    for (const std::size_t platform : fold.members)
      platforms << named_column(atlas.columns[platform]);
  }
  page.set("columns", columns);
  page.set("platforms", platforms);
  set_list(page, "folds", folds);
}

data windows_of(const Atlas& atlas, std::size_t current) {
  data list{data::type::list};
  for (std::size_t page = 0; page < atlas.folds.pages(); ++page) {
    const Window window = window_of(atlas, page);
    data item;
    item.set("window_file", matrix_file(page));
    item.set("window_name", std::to_string(page * columns_a_page + 1) + "\u2013" +
                                std::to_string(page * columns_a_page + window.size()));
    item.set("window_is_this", page == current);
    item.set("window_keys", keys_in(atlas, window));
    list << item;
  }
  return list;
}

data verdicts() {
  return list_of({"fail", "timeout", "crash", "error", "inconclusive", "skip", "pass"},
                 "verdict");
}

}  // namespace

void make_matrix(const Atlas& atlas, const Sink& sink) {
  const std::size_t folded = folded_in(atlas);
  for (std::size_t page = 0; page < atlas.folds.pages(); ++page) {
    const Window window = window_of(atlas, page);
    data values = page_data(atlas, "Matrix", "", "matrix.html");
    values.set("wide", true);
    values.set("row_count", std::to_string(atlas.rows.size()));
    values.set("alike_count", counted(folded, "law", "laws"));
    values.set("has_alike", folded != 0);
    values.set("width", std::to_string(window.size()));
    set_columns(values, atlas, window);
    values.set("chapters", chapters_of(atlas, folded != 0, window));
    values.set("verdicts", verdicts());
    set_list(values, "windows",
             atlas.folds.pages() > 1 ? windows_of(atlas, page) : data{data::type::list});
    values.set("platform_count", std::to_string(atlas.columns.size()));
    sink(matrix_file(page), rendered("matrix.mustache", values));
  }
}

}  // namespace proctor::site
