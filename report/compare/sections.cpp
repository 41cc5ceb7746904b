#include "report/compare/sections.h"

#include "report/compare/cell_words.h"

namespace proctor::compare {
namespace {

/// Which side's reason is told: the broken one, else the one that was not judged.
const Cell& telling(const Cell& before, const Cell& after) {
  if (after.broken()) return after;
  if (before.broken()) return before;
  return after.judged() ? before : after;
}

std::vector<Difference> verdicts(const Pair& pair, const std::vector<const Row*>& rows) {
  std::vector<Difference> differences;
  for (const Row* row : rows) {
    const Cell& before = row->cells[pair.before];
    const Cell& after = row->cells[pair.after];
    differences.push_back({row->id, outcome_in_words(before), outcome_in_words(after),
                           reason_in_words(telling(before, after))});
  }
  return differences;
}

std::vector<Difference> laws(const Pair& pair) {
  std::vector<Difference> differences;
  for (const Row* row : pair.other_law)
    differences.push_back({row->id, outcome_in_words(row->cells[pair.before]),
                           outcome_in_words(row->cells[pair.after]),
                           row->cells[pair.after].property->law});
  return differences;
}

std::vector<Difference> traits(const Pair& pair) {
  std::vector<Difference> differences;
  for (const TraitRow* row : pair.traits)
    differences.push_back({row->id, trait_in_words(row->cells[pair.before]),
                           trait_in_words(row->cells[pair.after]), ""});
  return differences;
}

}  // namespace

std::vector<Section> sections_of(const Pair& pair) {
  std::vector<Section> sections;
  const auto add = [&](const char* key, const char* title,
                       std::vector<Difference> differences) {
    if (!differences.empty()) sections.push_back({key, title, std::move(differences)});
  };
  add("worse", "worse: kept by A, broken by B", verdicts(pair, pair.worse));
  add("better", "better: broken by A, kept by B", verdicts(pair, pair.better));
  add("other_failure", "broken by both, in different ways", verdicts(pair, pair.other_failure));
  add("judged_once", "judged in one only", verdicts(pair, pair.judged_once));
  add("other_law", "another law under the same id, not compared", laws(pair));
  add("traits", "traits that differ", traits(pair));
  add("identity", "names and versions that differ", pair.identity);
  add("facts", "facts that differ", pair.facts);
  return sections;
}

}  // namespace proctor::compare
