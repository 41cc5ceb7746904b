#include "report/site/folds.h"

#include <algorithm>
#include <map>

namespace proctor::site {
namespace {

/// All that the matrix shows of a platform, as one string; equal only for platforms alike.
std::string said_by(const compare::Table& table, std::size_t platform) {
  std::string said;
  for (const compare::Row& row : table.rows) {
    const compare::Cell& cell = row.cells[platform];
    const bool told = cell.property != nullptr;
    const bool unexpected = cell.broke_off || (told && cell.property->unexpected);
    const bool expected = told && cell.property->expectation.has_value();
    said += cell.verdict() ? static_cast<char>('a' + static_cast<int>(*cell.verdict())) : '.';
    said +=
        static_cast<char>('0' + 2 * static_cast<int>(unexpected) + static_cast<int>(expected));
    said += cell.kind;
    said += ' ';
  }
  return said;
}

}  // namespace

std::size_t Folds::pages() const {
  return std::max<std::size_t>(1, (columns.size() + columns_a_page - 1) / columns_a_page);
}

Folds folds_of(const compare::Table& table) {
  Folds folds;
  std::map<std::string, std::size_t> places;
  const bool all_fit = table.columns.size() <= columns_a_page;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const std::string said = all_fit ? table.columns[i].key : said_by(table, i);
    const auto [place, fresh] = places.emplace(said, folds.columns.size());
    if (fresh) folds.columns.emplace_back();
    folds.columns[place->second].members.push_back(i);
    folds.column_of.push_back(place->second);
  }
  return folds;
}

std::string matrix_file(std::size_t page) {
  return page == 0 ? "matrix.html" : "matrix-" + std::to_string(page + 1) + ".html";
}

std::string matrix_file_of(const Folds& folds, std::size_t platform) {
  return matrix_file(folds.column_of[platform] / columns_a_page);
}

}  // namespace proctor::site
