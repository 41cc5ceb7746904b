#include "report/compare/comparison.h"

#include <map>

#include "report/compare/matrix.h"
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

bool same_law(const Cell& a, const Cell& b) {
  return a.property == nullptr || b.property == nullptr || a.property->law == b.property->law;
}

void place(Comparison& comparison, const Row& row) {
  const Cell& a = row.cells[0];
  const Cell& b = row.cells[1];
  const Difference difference{row.id, kind_of(a), kind_of(b), reason(b.judged() ? b : a)};
  if (!same_law(a, b))
    comparison.other_law.push_back({row.id, kind_of(a), kind_of(b), b.property->law});
  else if (a.judged() != b.judged())
    comparison.judged_once.push_back({row.id, kind_of(a), kind_of(b),
                                      reason(b.judged() && b.broken() ? b
                                             : b.judged()             ? a
                                                                      : b)});
  else if (row.standing != Standing::differs)
    ++comparison.same;
  else if (!a.broken())
    comparison.worse.push_back(difference);
  else if (!b.broken())
    comparison.better.push_back({row.id, kind_of(a), kind_of(b), reason(a)});
  else
    comparison.other_failure.push_back(difference);
}

std::string trait_words(const record::Trait* trait) {
  if (trait == nullptr) return "not run";
  if (trait->value) return in_words(*trait->value);
  return std::string(record::name_of(trait->verdict));
}

std::map<std::string, std::string> facts_of(const record::Record& record) {
  std::map<std::string, std::string> facts;
  for (const record::Fact& fact : record.facts) facts[fact.name] = in_words(fact.value);
  return facts;
}

std::vector<Difference> differing_facts(const record::Record& a, const record::Record& b) {
  std::map<std::string, Difference> sides;
  for (const auto& [name, value] : facts_of(a)) sides[name] = {name, value, "not told", ""};
  for (const auto& [name, value] : facts_of(b)) {
    if (!sides.contains(name)) sides[name] = {name, "not told", "", ""};
    sides[name].after = value;
  }
  std::vector<Difference> differing;
  for (auto& [name, side] : sides)
    if (side.before != side.after) differing.push_back(std::move(side));
  return differing;
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
