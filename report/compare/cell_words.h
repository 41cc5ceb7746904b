#pragma once

#include <string>

#include "report/compare/matrix.h"

namespace proctor::compare {

/// "pass", "fail B", "not run": what came of a property, with the kind of its failure.
std::string outcome_in_words(const Cell& cell);

/// Why a property was not kept, or not judged; nothing if it was kept.
std::string reason_in_words(const Cell& cell);

/// "ascending", "not run", "skip": what came of a trait, in short.
std::string trait_in_words(const record::Trait* trait);

}  // namespace proctor::compare
