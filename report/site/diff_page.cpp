#include <algorithm>
#include <map>
#include <utility>

#include "report/compare/words.h"
#include "report/site/pages.h"
#include "report/site/pair_view.h"
#include "report/site/pairing.h"
#include "report/site/phrases.h"
#include "report/site/view.h"

namespace proctor::site {
namespace {

void set_side(data& page, const std::string& side, const compare::Column& column) {
  page.set(side + "_key", column.key);
  page.set(side + "_label", column.label);
  page.set(side + "_description", described(column.record->start.platform));
}

std::string diff_page(const Atlas& atlas, const Places& places, const compare::Pair& pair) {
  const compare::Column& a = atlas.columns[pair.before];
  const compare::Column& b = atlas.columns[pair.after];
  data page = page_data(atlas, a.label + " and " + b.label, "../");
  set_side(page, "a", a);
  set_side(page, "b", b);
  set_pair(page, pair, places,
           {a.label, b.label, "Kept by " + a.label + ", broken by " + b.label,
            "Broken by " + a.label + ", kept by " + b.label});
  return rendered("diff.mustache", page);
}

/// What the list of pairs says of one.
struct Digest {
  std::string file;
  std::string size;
  std::size_t only_before = 0;
  std::size_t only_after = 0;
  bool doubtful = false;
};

using Digests = std::map<std::pair<std::size_t, std::size_t>, Digest>;

void set_digest(data& item, const Digest& digest) {
  item.set("file", digest.file);
  item.set("size", digest.size.empty() ? "alike" : digest.size);
  item.set("alike", digest.size.empty());
  item.set("doubtful", digest.doubtful);
  item.set("only_before", std::to_string(digest.only_before));
  item.set("only_after", std::to_string(digest.only_after));
}

data cells_of(const Atlas& atlas, const Digests& digests, std::size_t row) {
  data cells{data::type::list};
  for (std::size_t i = 0; i < atlas.columns.size(); ++i) {
    data cell;
    cell.set("self", i == row);
    if (i != row) set_digest(cell, digests.at(std::minmax(i, row)));
    cells << cell;
  }
  return cells;
}

data grid_of(const Atlas& atlas, const Digests& digests) {
  data rows{data::type::list};
  for (std::size_t i = 0; i < atlas.columns.size(); ++i) {
    data row;
    set_column(row, atlas.columns[i]);
    row.set("cells", cells_of(atlas, digests, i));
    rows << row;
  }
  return rows;
}

data list_of_pairs(const Atlas& atlas, const Digests& digests) {
  data list{data::type::list};
  for (const auto& [pair, digest] : digests) {
    data item;
    item.set("before_label", atlas.columns[pair.first].label);
    item.set("after_label", atlas.columns[pair.second].label);
    set_digest(item, digest);
    list << item;
  }
  return list;
}

std::string chooser(const Atlas& atlas, const Digests& digests) {
  const data nothing{data::type::list};
  const bool all = pairs_all(atlas);
  data page = page_data(atlas, "Diff", "", "diff.html");
  page.set("all", all);
  page.set("grid", all ? grid_of(atlas, digests) : nothing);
  page.set("pairs", all ? nothing : list_of_pairs(atlas, digests));
  page.set("pair_count", compare::counted(digests.size(), "pair", "pairs"));
  page.set("first_label", atlas.columns[0].label);
  return rendered("diffs.mustache", page);
}

}  // namespace

bool has_pairs(const Atlas& atlas) { return atlas.columns.size() > 1; }

void make_diffs(const Atlas& atlas, const Sink& sink) {
  const Places places(atlas);
  Digests digests;
  for (const Pairing& pairing : pairings_of(atlas)) {
    const compare::Pair pair = compare::pair_of(atlas, pairing.before, pairing.after);
    sink(pairing.file, diff_page(atlas, places, pair));
    digests[{pairing.before, pairing.after}] = {pairing.file, size_in_words(pair),
                                                pair.worse.size(), pair.better.size(),
                                                !pair.warnings.empty()};
  }
  sink("diff.html", chooser(atlas, digests));
}

}  // namespace proctor::site
