#include <algorithm>

#include "report/compare/words.h"
#include "report/site/pages.h"
#include "report/site/view.h"

namespace proctor::site {
namespace {

using compare::Cell;
using compare::Row;

/// How many platforms a page has room for.
constexpr std::size_t columns_a_page = 50;

/// The platforms of one page.
struct Window {
  std::size_t first;
  std::size_t end;
};

std::string file_of(std::size_t page) {
  return page == 0 ? "matrix.html" : "matrix-" + std::to_string(page + 1) + ".html";
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

data cell_data(const Atlas& atlas, const Cell& cell, std::size_t column) {
  data item;
  const bool plain = cell.verdict() == record::Verdict::pass && !is_unexpected(cell);
  item.set("plain", plain);
  if (plain) return item;
  item.set("column_key", atlas.columns[column].key);
  set_mark(item, cell);
  return item;
}

data row_data(const Atlas& atlas, const Row& row, bool folds, Window window) {
  data item;
  item.set("id", row.id);
  item.set("law", row.example != nullptr ? row.example->law : "");
  item.set("alike", folds && is_kept(row));
  const auto broken = std::count_if(row.cells.begin(), row.cells.end(),
                                    [](const Cell& cell) { return cell.broken(); });
  item.set("broken", std::to_string(broken));
  data cells{data::type::list};
  for (std::size_t i = window.first; i < window.end; ++i)
    cells << cell_data(atlas, row.cells[i], i);
  item.set("cells", cells);
  return item;
}

/// The rows, which are in reading order, by chapter.
data chapters_of(const Atlas& atlas, bool folds, Window window) {
  data chapters{data::type::list};
  for (std::size_t i = 0; i < atlas.rows.size();) {
    const std::string chapter = atlas.rows[i].chapter();
    data rows{data::type::list};
    std::size_t all = 0, notable = 0;
    for (; i < atlas.rows.size() && atlas.rows[i].chapter() == chapter; ++i, ++all) {
      rows << row_data(atlas, atlas.rows[i], folds, window);
      notable += is_kept(atlas.rows[i]) ? 0 : 1;
    }
    data item;
    item.set("chapter", chapter);
    item.set("notable", notable == 0 ? "all " + std::to_string(all) + " kept"
                                     : std::to_string(notable) + " of " + std::to_string(all) +
                                           " to look at");
    item.set("rows", rows);
    chapters << item;
  }
  return chapters;
}

data window_columns(const Atlas& atlas, Window window) {
  data columns{data::type::list};
  for (std::size_t i = window.first; i < window.end; ++i) {
    data item;
    item.set("column_key", atlas.columns[i].key);
    item.set("column_label", atlas.columns[i].label);
    columns << item;
  }
  return columns;
}

data windows_of(const Atlas& atlas, std::size_t current) {
  data list{data::type::list};
  for (std::size_t page = 0; page * columns_a_page < atlas.columns.size(); ++page) {
    data item;
    item.set("window_file", file_of(page));
    item.set("window_name",
             std::to_string(page * columns_a_page + 1) + "\u2013" +
                 std::to_string(std::min((page + 1) * columns_a_page, atlas.columns.size())));
    item.set("window_is_this", page == current);
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
  for (std::size_t page = 0; page == 0 || page * columns_a_page < atlas.columns.size();
       ++page) {
    const Window window{page * columns_a_page,
                        std::min((page + 1) * columns_a_page, atlas.columns.size())};
    data values = page_data(atlas, "Matrix", "", "matrix.html");
    values.set("wide", true);
    values.set("row_count", std::to_string(atlas.rows.size()));
    values.set("alike_count", compare::counted(folded, "law", "laws"));
    values.set("has_alike", folded != 0);
    values.set("width", std::to_string(window.end - window.first + 1));
    values.set("columns", window_columns(atlas, window));
    values.set("chapters", chapters_of(atlas, folded != 0, window));
    values.set("verdicts", verdicts());
    set_list(values, "windows",
             atlas.columns.size() > columns_a_page ? windows_of(atlas, page)
                                                   : data{data::type::list});
    sink(file_of(page), rendered("matrix.mustache", values));
  }
}

}  // namespace proctor::site
