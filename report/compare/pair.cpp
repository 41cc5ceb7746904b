#include "report/compare/pair.h"

#include "report/compare/cell_words.h"
#include "report/compare/facts.h"
#include "report/compare/words.h"

namespace proctor::compare {
namespace {

bool same_law(const Cell& a, const Cell& b) {
  return a.property == nullptr || b.property == nullptr || a.property->law == b.property->law;
}

std::string what_broke(const Cell& cell) {
  const bool told = cell.property != nullptr && cell.property->failure;
  return told ? cell.property->failure->what : "";
}

void place(Pair& pair, const Row& row) {
  const Cell& before = row.cells[pair.before];
  const Cell& after = row.cells[pair.after];
  if (before.judged() && after.judged() && same_law(before, after)) ++pair.compared;
  switch (change_between(before, after)) {
    case Change::same: ++pair.same; break;
    case Change::worse: pair.worse.push_back(&row); break;
    case Change::better: pair.better.push_back(&row); break;
    case Change::other_failure: pair.other_failure.push_back(&row); break;
    case Change::judged_once: pair.judged_once.push_back(&row); break;
    case Change::other_law: pair.other_law.push_back(&row); break;
  }
}

}  // namespace

Change change_between(const Cell& before, const Cell& after) {
  if (!same_law(before, after)) return Change::other_law;
  if (before.judged() != after.judged()) return Change::judged_once;
  if (!before.judged()) return Change::same;
  if (before.broken() != after.broken()) return after.broken() ? Change::worse : Change::better;
  const bool alike = before.verdict() == after.verdict() &&
                     (!before.broken() || what_broke(before) == what_broke(after));
  return alike ? Change::same : Change::other_failure;
}

bool Pair::differs() const {
  return !(worse.empty() && better.empty() && other_failure.empty() && judged_once.empty() &&
           other_law.empty() && traits.empty());
}

Pair pair_of(const Table& table, std::size_t before, std::size_t after) {
  const record::Record& a = *table.columns[before].record;
  const record::Record& b = *table.columns[after].record;
  Pair pair;
  pair.before = before;
  pair.after = after;
  pair.warnings = incomparable(a, b);
  for (const Row& row : table.rows) place(pair, row);
  for (const TraitRow& row : table.traits)
    if (trait_in_words(row.cells[before]) != trait_in_words(row.cells[after]))
      pair.traits.push_back(&row);
  pair.identity = differing_identity(a.start.platform, b.start.platform);
  pair.facts = differing_facts(a, b);
  return pair;
}

Compared compared(const record::Record& before, const record::Record& after) {
  Compared two;
  two.table = table_of(columns_of(std::vector<const record::Record*>{&before, &after}));
  two.pair = pair_of(two.table, 0, 1);
  return two;
}

}  // namespace proctor::compare
