#include "report/site/pair_view.h"

#include "report/compare/sections.h"
#include "report/compare/words.h"
#include "report/site/view.h"

namespace proctor::site {
namespace {

/// Where in the site there is more about the ids of a section; nothing for facts.
void set_target(data& row, const std::string& section, const std::string& id) {
  const bool trait = section == "traits";
  row.set("is_trait", trait);
  row.set("is_property", !trait && section != "facts" && section != "identity");
  row.set("is_fact", section == "facts" || section == "identity");
  row.set("id", id);
}

}  // namespace

void set_pair(data& item, const compare::Pair& pair) {
  set_list(item, "warnings", list_of(pair.warnings, "warning"));
  data sections{data::type::list};
  for (const compare::Section& section : compare::sections_of(pair)) {
    data rows{data::type::list};
    for (const compare::Difference& difference : section.differences) {
      data row;
      set_target(row, section.key, difference.id);
      row.set("before", difference.before);
      row.set("after", difference.after);
      row.set("note", difference.note);
      rows << row;
    }
    data part;
    part.set("section_key", section.key);
    part.set("section_title", section.title);
    part.set("section_count", std::to_string(section.differences.size()));
    part.set("rows", rows);
    sections << part;
  }
  set_list(item, "sections", sections);
  item.set("same", compare::counted(pair.same, "property", "properties"));
}

std::size_t differences_in(const compare::Pair& pair) {
  return pair.worse.size() + pair.better.size() + pair.other_failure.size() +
         pair.judged_once.size() + pair.other_law.size() + pair.traits.size();
}

}  // namespace proctor::site
