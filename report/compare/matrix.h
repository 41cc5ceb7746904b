#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/compare/column.h"
#include "report/record/record.h"

namespace proctor::compare {

/// What one record says of one property.
struct Cell {
  /// Nothing if the record has no result.
  const record::Property* property = nullptr;
  /// The property had begun when the record broke off.
  bool broke_off = false;
  /// "A", "B", … where the failures of a row are of more than one kind, else empty.
  std::string kind;

  /// The verdict; a crash where the record broke off; nothing where it was not tried.
  std::optional<record::Verdict> verdict() const;

  /// Whether the platform was found to keep the law, or to break it.
  bool judged() const;
  bool broken() const;
};

/// How a property stands among the records.
enum class Standing {
  differs,    ///< Some keep it and some break it, or it breaks in different ways.
  broken,     ///< It is broken wherever it was judged.
  unsettled,  ///< Somewhere the experiment itself failed, or nowhere was it judged.
  kept,       ///< It is kept wherever it was judged.
};

/// "differs", "broken", "unsettled", "kept".
std::string_view name_of(Standing standing);

/// A property and what every record says of it, in the order of the columns.
struct Row {
  std::string id;
  /// What describes the property: one of the results, or nothing if all broke off.
  const record::Property* example = nullptr;
  std::vector<Cell> cells;
  Standing standing = Standing::kept;

  std::string chapter() const { return id.substr(0, id.find('.')); }
};

/// Every property that any of the records tells of, in reading order.
std::vector<Row> rows_of(const std::vector<Column>& columns);

/// A trait and what every record says of it, in the order of the columns.
struct TraitRow {
  std::string id;
  const record::Trait* example = nullptr;
  std::vector<const record::Trait*> cells;
  /// For each cell that was observed, which of the different values it has: 0, 1, …
  std::vector<std::optional<std::size_t>> groups;
  bool differs = false;

  std::string chapter() const { return id.substr(0, id.find('.')); }
};

/// Every trait that any of the records tells of, in reading order.
std::vector<TraitRow> trait_rows_of(const std::vector<Column>& columns);

/// Records side by side, and all that they tell of.
struct Table {
  std::vector<Column> columns;
  std::vector<Row> rows;
  std::vector<TraitRow> traits;
};

Table table_of(std::vector<Column> columns);

}  // namespace proctor::compare
