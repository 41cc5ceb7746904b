#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/compare/difference.h"
#include "report/compare/matrix.h"

namespace proctor::compare {

/// What became of a property from one record to another.
enum class Change {
  same,           ///< The same verdict and the same kind of failure, or judged in neither.
  worse,          ///< Kept before and broken after.
  better,         ///< Broken before and kept after.
  other_failure,  ///< Broken in both, each time in another way.
  judged_once,    ///< Judged in one of the two only.
  other_law,      ///< Two laws under one id: not to be compared.
};

Change change_between(const Cell& before, const Cell& after);

/// Two columns of a table, and all on which they differ; the table must outlive it.
struct Pair {
  std::size_t before = 0;
  std::size_t after = 0;
  /// In which ways the two were not asked the same.
  std::vector<std::string> warnings;
  std::vector<const Row*> worse;
  std::vector<const Row*> better;
  std::vector<const Row*> other_failure;
  std::vector<const Row*> judged_once;
  std::vector<const Row*> other_law;
  std::vector<const TraitRow*> traits;
  std::vector<Difference> identity;
  std::vector<Difference> facts;
  /// How many properties came out the same.
  std::size_t same = 0;
  /// How many were judged in both, by the same law.
  std::size_t compared = 0;

  /// Whether any verdict or trait differs.
  bool differs() const;
};

/// The time it takes grows with the rows and not with the columns.
Pair pair_of(const Table& table, std::size_t before, std::size_t after);

/// Two records side by side, and all on which they differ; the records must outlive it.
struct Compared {
  Table table;
  Pair pair;
};

Compared compared(const record::Record& before, const record::Record& after);

}  // namespace proctor::compare
