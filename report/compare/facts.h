#pragma once

#include <vector>

#include "report/compare/difference.h"
#include "report/record/reader.h"

/// What platforms say of themselves.
namespace proctor::compare {

/// The facts that two records tell differently, by name.
std::vector<Difference> differing_facts(const record::Record& before,
                                        const record::Record& after);

/// On which of its own names and versions the platform differs: release, libc, privilege, …
std::vector<Difference> differing_identity(const record::Platform& before,
                                           const record::Platform& after);

}  // namespace proctor::compare
