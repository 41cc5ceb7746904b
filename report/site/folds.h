#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/compare/pair.h"

/// How platforms share the columns and pages of the matrix.
namespace proctor::site {

/// How many columns a page of the matrix has room for.
constexpr std::size_t columns_a_page = 50;

/// Platforms that stand in one column, as they say the same of every property.
struct Fold {
  std::vector<std::size_t> members;  ///< Columns of the table, in their order.
};

/// The columns of the matrix. As long as they fit on one page every platform has its own.
struct Folds {
  std::vector<Fold> columns;
  /// For each platform, in which of them it stands.
  std::vector<std::size_t> column_of;

  std::size_t pages() const;
};

Folds folds_of(const compare::Table& table);

/// The file of a page of the matrix.
std::string matrix_file(std::size_t page);

/// The file of the page on which a platform stands.
std::string matrix_file_of(const Folds& folds, std::size_t platform);

}  // namespace proctor::site
