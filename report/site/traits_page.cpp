#include <algorithm>
#include <map>

#include "report/compare/words.h"
#include "report/site/pages.h"
#include "report/site/phrases.h"
#include "report/site/view.h"

namespace proctor::site {
namespace {

using compare::counted;
using compare::TraitRow;

/// So many values are told apart by a shade, and so many platforms named at once.
constexpr std::size_t shades = 6, named_at_once = 12;

std::string words_for(const record::Trait* trait) {
  if (trait == nullptr) return "not run";
  if (trait->value) return compare::in_words(*trait->value);
  if (trait->skip)
    return phrase_of(trait->skip->reason) +
           (trait->skip->text.empty() ? "" : ": " + trait->skip->text);
  if (trait->error) return "error: " + trait->error->text;
  return std::string(record::name_of(trait->verdict));
}

/// What is said of a trait, and the platforms that say it.
struct Answer {
  std::string words;
  bool observed = false;
  std::vector<std::size_t> columns;
};

/// The answer that most give first; those that are none last.
std::vector<Answer> answers_to(const TraitRow& row) {
  std::map<std::pair<bool, std::string>, Answer> by_words;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const record::Trait* trait = row.cells[i];
    const bool observed = trait != nullptr && trait->value;
    Answer& answer = by_words[{observed, words_for(trait)}];
    answer.words = words_for(trait);
    answer.observed = observed;
    answer.columns.push_back(i);
  }
  std::vector<Answer> answers;
  for (auto& [key, answer] : by_words) answers.push_back(std::move(answer));
  std::stable_sort(answers.begin(), answers.end(), [](const Answer& a, const Answer& b) {
    return std::pair(!a.observed, b.columns.size()) < std::pair(!b.observed, a.columns.size());
  });
  return answers;
}

data answers_data(const Atlas& atlas, const TraitRow& row) {
  data list{data::type::list};
  std::size_t shade = 0;
  for (const Answer& answer : answers_to(row)) {
    data item;
    item.set("answer", answer.words);
    item.set("group",
             answer.observed ? std::to_string(row.differs ? shade++ % shades + 1 : 0) : "none");
    item.set("names", names_of(atlas, answer.columns, 0, named_at_once));
    set_list(item, "further",
             names_of(atlas, answer.columns, named_at_once, answer.columns.size()));
    item.set("how_many", counted(answer.columns.size(), "platform", "platforms"));
    list << item;
  }
  return list;
}

data row_data(const Atlas& atlas, const TraitRow& row) {
  data item;
  item.set("trait_id", row.id);
  item.set("question", row.example->question);
  set_text(item, "advice", row.example->advice);
  item.set("answers", answers_data(atlas, row));
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
      in_chapter << row_data(atlas, *rows[i]);
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
