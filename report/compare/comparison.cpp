#include "report/compare/comparison.h"

#include "report/compare/facts.h"
#include "report/compare/pair.h"
#include "report/compare/words.h"

namespace proctor::compare {
namespace {

std::string verdict_word(const Cell& cell) {
  if (cell.property == nullptr) return cell.broke_off ? "crash" : "not run";
  return std::string(record::name_of(cell.property->verdict));
}

/// Why a property that was not kept was not.
std::string reason(const Cell& cell) {
  if (cell.broke_off) return "the record breaks off here";
  if (cell.property == nullptr) return "";
  const record::Property& property = *cell.property;
  if (property.failure)
    return property.failure->what + ": expected " + property.failure->expected + ", observed " +
           property.failure->observed;
  if (property.skip)
    return std::string(record::name_of(property.skip->reason)) + ": " + property.skip->text;
  return property.error ? property.error->text : "";
}

std::string kind_of(const Cell& cell) {
  return verdict_word(cell) + (cell.kind.empty() ? "" : ' ' + cell.kind);
}

void place(Comparison& comparison, const Row& row) {
  const Cell& a = row.cells[0];
  const Cell& b = row.cells[1];
  const auto told = [&](const std::string& note) {
    return Difference{row.id, kind_of(a), kind_of(b), note};
  };
  switch (change_between(a, b)) {
    case Change::same: ++comparison.same; break;
    case Change::worse: comparison.worse.push_back(told(reason(b))); break;
    case Change::better: comparison.better.push_back(told(reason(a))); break;
    case Change::other_failure: comparison.other_failure.push_back(told(reason(b))); break;
    case Change::other_law: comparison.other_law.push_back(told(b.property->law)); break;
    case Change::judged_once:
      comparison.judged_once.push_back(told(reason(b.judged() && !b.broken() ? a : b)));
      break;
  }
}

}  // namespace

Comparison compare(const Column& before, const Column& after) {
  Comparison comparison;
  comparison.warnings = incomparable(*before.record, *after.record);
  const std::vector<Column> both{before, after};
  for (const Row& row : rows_of(both)) place(comparison, row);
  for (const TraitRow& row : trait_rows_of(both))
    if (trait_words(row.cells[0]) != trait_words(row.cells[1]))
      comparison.traits.push_back(
          {row.id, trait_words(row.cells[0]), trait_words(row.cells[1]), ""});
  comparison.facts = differing_facts(*before.record, *after.record);
  return comparison;
}

}  // namespace proctor::compare
