#pragma once

#include <string>

#include "report/compare/pair.h"

/// A comparison for others than a terminal.
namespace proctor::exports {

std::string markdown_of(const compare::Table& table, const compare::Pair& pair);

/// An object: `before` and `after` (key, label, run, suite, cases, seed), `warnings`, `same` (a
/// number), and for each key of `sections` (those of
/// compare::Section) a list of {id, before, after, note}.
std::string json_of(const compare::Table& table, const compare::Pair& pair);

}  // namespace proctor::exports
