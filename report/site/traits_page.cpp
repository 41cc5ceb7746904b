#include <algorithm>

#include "report/compare/words.h"
#include "report/site/pages.h"
#include "report/site/phrases.h"
#include "report/site/view.h"

namespace proctor::site {
namespace {

using compare::TraitRow;

std::string words_for(const record::Trait* trait) {
  if (trait == nullptr) return "not run";
  if (trait->value) return compare::in_words(*trait->value);
  if (trait->skip)
    return phrase_of(trait->skip->reason) +
           (trait->skip->text.empty() ? "" : ": " + trait->skip->text);
  if (trait->error) return "error: " + trait->error->text;
  return std::string(record::name_of(trait->verdict));
}

/// Values that are equal in a row have the same letter and the same shade; six are told apart.
data cell_of(const TraitRow& row, std::size_t index) {
  constexpr std::size_t shades = 6;
  const std::optional<std::size_t> group = row.groups[index];
  data cell;
  cell.set("trait_value", words_for(row.cells[index]));
  cell.set("group", group ? std::to_string(row.differs ? *group % shades + 1 : 0) : "none");
  const bool lettered = group && row.differs && *group < 26;
  set_text(cell, "letter",
           lettered ? std::string(1, static_cast<char>('a' + *group)) : std::string());
  return cell;
}

data row_data(const TraitRow& row) {
  data item;
  item.set("trait_id", row.id);
  set_id_parts(item, row.id.substr(row.id.find('.') + 1));
  item.set("question", row.example->question);
  set_text(item, "advice", row.example->advice);
  data cells{data::type::list};
  for (std::size_t i = 0; i < row.cells.size(); ++i) cells << cell_of(row, i);
  item.set("cells", cells);
  return item;
}

void add_section(data& sections, const Atlas& atlas, bool differs, const std::string& id,
                 const std::string& title) {
  std::vector<const TraitRow*> rows;
  for (const TraitRow& row : atlas.traits)
    if (row.differs == differs) rows.push_back(&row);
  if (rows.empty()) return;
  data chapters{data::type::list};
  for (std::size_t i = 0; i < rows.size();) {
    const std::string chapter = rows[i]->chapter();
    data in_chapter{data::type::list};
    for (; i < rows.size() && rows[i]->chapter() == chapter; ++i)
      in_chapter << row_data(*rows[i]);
    data item;
    item.set("chapter", chapter);
    item.set("rows", in_chapter);
    chapters << item;
  }
  data section;
  section.set("section_id", id);
  section.set("section_title", title);
  section.set("section_count", std::to_string(rows.size()));
  section.set("chapters", chapters);
  sections << section;
}

}  // namespace

void make_traits(const Atlas& atlas, const Sink& sink) {
  data page = page_data(atlas, "Traits", "", "traits.html");
  data sections{data::type::list};
  add_section(sections, atlas, true, "differing", "Different from platform to platform");
  add_section(sections, atlas, false, "alike",
              atlas.columns.size() == 1 ? "On this platform" : "The same wherever observed");
  page.set("sections", sections);
  sink("traits.html", rendered("traits.mustache", page));
}

}  // namespace proctor::site
