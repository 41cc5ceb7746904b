#include <map>
#include <set>

#include "report/compare/order.h"
#include "report/compare/words.h"
#include "report/site/pages.h"
#include "report/site/view.h"

namespace proctor::site {
namespace {

/// The properties that any of the faults was put under, in reading order.
std::vector<std::string> properties_of(const std::vector<const Fault*>& faults) {
  std::map<compare::Place, std::string> ids;
  for (const Fault* fault : faults)
    for (const std::string& id : fault->tried) ids.emplace(compare::place_of(id, ""), id);
  std::vector<std::string> ordered;
  for (const auto& [place, id] : ids) ordered.push_back(id);
  return ordered;
}

/// A property is made for the faults that bear its name.
bool is_made_for(const std::string& id, const Fault& fault) {
  return fault.name == id || fault.name.starts_with(id + '.');
}

data cells_of(const std::vector<const Fault*>& faults, const std::string& id) {
  data cells{data::type::list};
  for (const Fault* fault : faults) {
    const Catch* const caught = fault->catch_by(id);
    data cell;
    cell.set("own", is_made_for(id, *fault));
    cell.set("caught", caught != nullptr);
    cell.set("cases",
             caught == nullptr ? "" : compare::counted(caught->cases, "case", "cases"));
    cell.set("after", caught == nullptr ? "" : std::to_string(caught->cases));
    cell.set("missed", caught == nullptr && fault->was_tried(id));
    cells << cell;
  }
  return cells;
}

data chapter_data(const std::set<std::string_view>& known, const std::string& chapter,
                  const std::vector<const Fault*>& faults) {
  data columns{data::type::list};
  for (std::size_t i = 0; i < faults.size(); ++i) {
    data column;
    column.set("number", std::to_string(i + 1));
    column.set("fault", faults[i]->name);
    column.set("about", faults[i]->about);
    column.set("uncaught", faults[i]->caught_by.empty());
    columns << column;
  }
  data rows{data::type::list};
  for (const std::string& id : properties_of(faults)) {
    data row;
    row.set("id", id);
    row.set("has_page", known.contains(id));
    row.set("cells", cells_of(faults, id));
    rows << row;
  }
  data item;
  item.set("chapter", chapter);
  item.set("fault_count", compare::counted(faults.size(), "fault", "faults"));
  item.set("columns", columns);
  item.set("rows", rows);
  return item;
}

}  // namespace

bool has_sensitivity(const Atlas& atlas) { return !atlas.sensitivity.faults.empty(); }

void make_sensitivity(const Atlas& atlas, const Sink& sink) {
  std::vector<std::string> chapters;
  std::map<std::string, std::vector<const Fault*>> by_chapter;
  std::size_t caught = 0;
  for (const Fault& fault : atlas.sensitivity.faults) {
    const std::string chapter = fault.name.substr(0, fault.name.find('.'));
    if (!by_chapter.contains(chapter)) chapters.push_back(chapter);
    by_chapter[chapter].push_back(&fault);
    caught += fault.caught_by.empty() ? 0 : 1;
  }
  std::set<std::string_view> known;
  for (const compare::Row& row : atlas.rows) known.insert(row.id);
  data list{data::type::list};
  for (const std::string& chapter : chapters)
    list << chapter_data(known, chapter, by_chapter[chapter]);
  data page = page_data(atlas, "Sensitivity", "", "sensitivity.html");
  page.set("wide", true);
  page.set("caught", std::to_string(caught));
  page.set("all", compare::counted(atlas.sensitivity.faults.size(), "fault", "faults"));
  page.set("cases", std::to_string(atlas.sensitivity.cases));
  page.set("suite", atlas.sensitivity.suite);
  page.set("chapters", list);
  sink("sensitivity.html", rendered("sensitivity.mustache", page));
}

}  // namespace proctor::site
