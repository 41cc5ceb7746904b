#include "report/site/pair_view.h"

#include "report/compare/cell_words.h"
#include "report/compare/words.h"
#include "report/site/view.h"

namespace proctor::site {
namespace {

using compare::counted;
using compare::Pair;
using compare::Row;

/// Makes the data for what is in a pair.
class Teller {
 public:
  Teller(const Pair& pair, const Places& places, const Telling& telling)
      : pair_(pair), places_(places), telling_(telling) {}

  data laws(const std::vector<const Row*>& rows) const {
    data list{data::type::list};
    for (const Row* row : rows) list << law(*row);
    return list;
  }

  data traits() const {
    data list{data::type::list};
    for (const compare::TraitRow* row : pair_.traits) {
      data item = entry(row->id, places_.traits.contains(row->id), row->example->question);
      item.set("sides", sides([&](data& side, std::size_t column) {
                 side.set("value", compare::trait_in_words(row->cells[column]));
               }));
      list << item;
    }
    return list;
  }

 private:
  static data entry(const std::string& id, bool has_page, const std::string& sentence) {
    data item;
    item.set("id", id);
    item.set("has_page", has_page);
    item.set("law", sentence);
    return item;
  }

  data law(const Row& row) const {
    data item = entry(row.id, places_.properties.contains(row.id),
                      row.example != nullptr ? row.example->law : "");
    item.set("sides", sides([&](data& side, std::size_t column) {
               set_mark(side, row.cells[column]);
               set_text(side, "note", compare::reason_in_words(row.cells[column]));
             }));
    return item;
  }

  template <class Fill>
  data sides(Fill fill) const {
    data list{data::type::list};
    for (const bool later : {false, true}) {
      data side;
      side.set("side_name", later ? telling_.after : telling_.before);
      fill(side, later ? pair_.after : pair_.before);
      list << side;
    }
    return list;
  }

  const Pair& pair_;
  const Places& places_;
  const Telling& telling_;
};

void add(data& sections, const std::string& title, const std::string& text, const data& laws) {
  if (!laws.is_non_empty_list()) return;
  data section;
  section.set("section_title", title);
  section.set("section_count", std::to_string(laws.list_value().size()));
  set_text(section, "section_text", text);
  section.set("laws", laws);
  sections << section;
}

data sections_of(const Teller& teller, const Pair& pair, const Telling& telling) {
  data sections{data::type::list};
  add(sections, telling.worse, "", teller.laws(pair.worse));
  add(sections, telling.better, "", teller.laws(pair.better));
  add(sections, "Broken in both, in different ways",
      "What was violated, or how the experiment ended, is not the same.",
      teller.laws(pair.other_failure));
  add(sections, "Not to be compared", "Under these ids the two tried different laws.",
      teller.laws(pair.other_law));
  return sections;
}

data differences_of(const std::vector<compare::Difference>& differences) {
  data list{data::type::list};
  for (const compare::Difference& difference : differences) {
    data item;
    item.set("name", difference.id);
    item.set("value_before", difference.before);
    item.set("value_after", difference.after);
    list << item;
  }
  return list;
}

}  // namespace

void set_pair(data& item, const Pair& pair, const Places& places, const Telling& telling) {
  const Teller teller(pair, places, telling);
  std::vector<std::string> warnings = pair.warnings;
  if (pair.compared == 0)
    warnings.emplace_back("no law was judged in both: no verdict is compared");
  set_list(item, "warnings", list_of(warnings, "warning"));
  item.set("before_name", telling.before);
  item.set("after_name", telling.after);
  set_list(item, "sections", sections_of(teller, pair, telling));
  set_list(item, "once", teller.laws(pair.judged_once));
  item.set("once_count", std::to_string(pair.judged_once.size()));
  set_list(item, "traits", teller.traits());
  item.set("traits_count", std::to_string(pair.traits.size()));
  set_list(item, "identity", differences_of(pair.identity));
  set_list(item, "facts", differences_of(pair.facts));
  item.set("facts_count", std::to_string(pair.facts.size()));
  item.set("same", counted(pair.same, "property", "properties"));
  item.set("alike", !pair.differs());
}

std::string size_in_words(const Pair& pair) {
  const std::size_t laws = pair.worse.size() + pair.better.size() + pair.other_failure.size();
  std::string text = laws == 0 ? "" : counted(laws, "law", "laws");
  if (!pair.traits.empty())
    text.append(text.empty() ? "" : ", ")
        .append(counted(pair.traits.size(), "trait", "traits"));
  return text;
}

}  // namespace proctor::site
