#include <algorithm>

#include "report/compare/words.h"
#include "report/site/pages.h"
#include "report/site/pair_view.h"
#include "report/site/phrases.h"
#include "report/site/view.h"

namespace proctor::site {
namespace {

/// Up to so many platforms every pair has a page; of more, each is compared with the first.
constexpr std::size_t all_pairs_up_to = 12;

bool is_compared(const Atlas& atlas, std::size_t a, std::size_t b) {
  return a < b && (a == 0 || atlas.columns.size() <= all_pairs_up_to);
}

std::string name_of(const Atlas& atlas, std::size_t a, std::size_t b) {
  return atlas.columns[a].key + ".." + atlas.columns[b].key;
}

void set_side(data& page, const std::string& side, const compare::Column& column) {
  page.set(side + "_key", column.key);
  page.set(side + "_label", column.label);
  page.set(side + "_description", described(column.record->start.platform));
}

std::string diff_page(const Atlas& atlas, const compare::Pair& pair) {
  const compare::Column& a = atlas.columns[pair.before];
  const compare::Column& b = atlas.columns[pair.after];
  data page = page_data(atlas, a.label + " and " + b.label, "../");
  set_side(page, "a", a);
  set_side(page, "b", b);
  set_pair(page, pair);
  return rendered("diff.mustache", page);
}

/// The pairs that there are, as the lines of a list: who with whom, and how much differs.
class Chooser {
 public:
  void add(const Atlas& atlas, const compare::Pair& pair) {
    data item;
    item.set("pair_name", name_of(atlas, pair.before, pair.after));
    item.set("pair_label", atlas.columns[pair.after].label);
    const std::size_t count = differences_in(pair);
    item.set("pair_count",
             count == 0 ? "nothing" : compare::counted(count, "difference", "differences"));
    item.set("pair_marked", !pair.warnings.empty());
    if (groups_.empty() || groups_.back().first != pair.before)
      groups_.emplace_back(pair.before, data{data::type::list});
    groups_.back().second << item;
  }

  std::string page(const Atlas& atlas) {
    data groups{data::type::list};
    for (auto& [first, pairs] : groups_) {
      data group;
      group.set("first_label", atlas.columns[first].label);
      group.set("pairs", pairs);
      groups << group;
    }
    data page = page_data(atlas, "Diff", "", "diff.html");
    page.set("groups", groups);
    page.set("with_the_first", atlas.columns.size() > all_pairs_up_to);
    return rendered("diffs.mustache", page);
  }

 private:
  std::vector<std::pair<std::size_t, data>> groups_;
};

}  // namespace

bool has_pairs(const Atlas& atlas) { return atlas.columns.size() > 1; }

void make_diffs(const Atlas& atlas, const Sink& sink) {
  Chooser chooser;
  for (std::size_t a = 0; a < atlas.columns.size(); ++a)
    for (std::size_t b = a + 1; b < atlas.columns.size(); ++b) {
      if (!is_compared(atlas, a, b)) break;
      const compare::Pair pair = compare::pair_of(atlas, a, b);
      chooser.add(atlas, pair);
      sink("diff/" + name_of(atlas, a, b) + ".html", diff_page(atlas, pair));
    }
  sink("diff.html", chooser.page(atlas));
}

}  // namespace proctor::site
