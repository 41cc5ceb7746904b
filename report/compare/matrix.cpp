#include "report/compare/matrix.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "report/compare/order.h"

namespace proctor::compare {
namespace {

using record::Property;
using record::Trait;
using record::Verdict;

/// Hands every result to `visit(index of the column, result)`.
template <class Result, class Visit>
void each(const std::vector<Column>& columns, std::vector<Result> record::Record::*results,
          Visit visit) {
  for (std::size_t i = 0; i < columns.size(); ++i)
    for (const Result& result : columns[i].record->*results) visit(i, result);
}

template <class RowType>
std::vector<RowType> in_reading_order(std::map<std::string, RowType>& by_id) {
  std::map<Place, RowType> sorted;
  for (auto& [id, row] : by_id)
    sorted.emplace(place_of(id, row.example != nullptr ? row.example->where : ""),
                   std::move(row));
  std::vector<RowType> rows;
  for (auto& [place, row] : sorted) rows.push_back(std::move(row));
  return rows;
}

std::string letter(std::size_t index) {
  const char last = static_cast<char>('A' + index % 26);
  return (index < 26 ? "" : letter(index / 26 - 1)) + last;
}

/// What makes two verdicts of a row the same.
std::pair<Verdict, std::string> nature(const Cell& cell) {
  const bool told = cell.property != nullptr && cell.property->failure && cell.broken();
  return {*cell.verdict(), told ? cell.property->failure->what : ""};
}

/// Of a failure, what was violated.
std::string_view violated_in(const Cell& cell) {
  return cell.property->failure ? std::string_view(cell.property->failure->what) : "";
}

/// In the order in which the kinds are met.
void name_kinds(Row& row) {
  std::map<std::string_view, std::size_t> kinds;
  for (const Cell& cell : row.cells)
    if (cell.verdict() == Verdict::fail) kinds.emplace(violated_in(cell), kinds.size());
  if (kinds.size() < 2) return;
  for (Cell& cell : row.cells)
    if (cell.verdict() == Verdict::fail) cell.kind = letter(kinds.at(violated_in(cell)));
}

Standing standing_of(const Row& row) {
  std::set<std::pair<Verdict, std::string>> natures;
  bool undecided = false;
  for (const Cell& cell : row.cells) {
    if (cell.judged()) natures.insert(nature(cell));
    undecided = undecided || cell.verdict() == Verdict::error ||
                cell.verdict() == Verdict::inconclusive;
  }
  if (natures.size() > 1) return Standing::differs;
  if (!natures.empty() && natures.begin()->first != Verdict::pass) return Standing::broken;
  return natures.empty() || undecided ? Standing::unsettled : Standing::kept;
}

/// What some record describes as a trait.
std::set<std::string_view> traits_in(const std::vector<Column>& columns) {
  std::set<std::string_view> ids;
  each(columns, &record::Record::traits,
       [&](std::size_t, const Trait& trait) { ids.insert(trait.id); });
  return ids;
}

void group_by_value(TraitRow& row) {
  std::vector<const record::Value*> values;
  for (const Trait* trait : row.cells) {
    std::optional<std::size_t>& group = row.groups.emplace_back();
    if (trait == nullptr || !trait->value) continue;
    const auto same = std::find_if(values.begin(), values.end(),
                                   [&](const auto* value) { return *value == *trait->value; });
    group = static_cast<std::size_t>(same - values.begin());
    if (same == values.end()) values.push_back(&*trait->value);
  }
  row.differs = values.size() > 1;
}

}  // namespace

std::optional<Verdict> Cell::verdict() const {
  if (property != nullptr) return property->verdict;
  if (broke_off) return Verdict::crash;
  return std::nullopt;
}

bool Cell::judged() const { return verdict() == Verdict::pass || broken(); }

bool Cell::broken() const {
  const std::optional<Verdict> told = verdict();
  return told && record::is_broken(*told);
}

std::string_view name_of(Standing standing) {
  switch (standing) {
    case Standing::differs: return "differs";
    case Standing::broken: return "broken";
    case Standing::unsettled: return "unsettled";
    case Standing::kept: return "kept";
  }
  return "";
}

std::vector<Row> rows_of(const std::vector<Column>& columns) {
  std::map<std::string, Row> by_id;
  const auto row_of = [&](const std::string& id) -> Row& {
    Row& row = by_id[id];
    row.id = id;
    row.cells.resize(columns.size());
    return row;
  };
  each(columns, &record::Record::properties, [&](std::size_t i, const Property& property) {
    Row& row = row_of(property.id);
    row.cells[i].property = &property;
    if (row.example == nullptr) row.example = &property;
  });
  const std::set<std::string_view> traits = traits_in(columns);
  for (std::size_t i = 0; i < columns.size(); ++i)
    for (const std::string& id : columns[i].record->unfinished)
      if (!columns[i].record->end && !traits.contains(id)) row_of(id).cells[i].broke_off = true;

  for (auto& [id, row] : by_id) {
    name_kinds(row);
    row.standing = standing_of(row);
  }
  return in_reading_order(by_id);
}

std::vector<TraitRow> trait_rows_of(const std::vector<Column>& columns) {
  std::map<std::string, TraitRow> by_id;
  each(columns, &record::Record::traits, [&](std::size_t i, const Trait& trait) {
    TraitRow& row = by_id[trait.id];
    row.id = trait.id;
    row.cells.resize(columns.size());
    row.cells[i] = &trait;
    if (row.example == nullptr) row.example = &trait;
  });
  for (auto& [id, row] : by_id) group_by_value(row);
  return in_reading_order(by_id);
}

Table table_of(std::vector<Column> columns) {
  Table table{std::move(columns), {}, {}};
  table.rows = rows_of(table.columns);
  table.traits = trait_rows_of(table.columns);
  return table;
}

}  // namespace proctor::compare
