#pragma once

#include <string>

#include "report/compare/pair.h"

/// A comparison for others than a terminal.
namespace proctor::exports {

/// What is worse or better first; traits, versions and facts folded away.
std::string markdown_of(const compare::Table& table, const compare::Pair& pair);

/// A line: an object with `before` and `after` (file, key, label, run, suite, digest, cases,
/// seed), `warnings`, `same` (a number), and `sections`, which has for the key of each section,
/// unless there is nothing in it, a list of {id, before, after, note}.
std::string json_of(const compare::Table& table, const compare::Pair& pair);

}  // namespace proctor::exports
