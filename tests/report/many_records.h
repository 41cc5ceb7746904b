#pragma once

#include <cstddef>
#include <vector>

#include "report/record/reader.h"

namespace proctor::samples {

/// Made-up records of so many platforms about so many properties, and a trait for each ten of
/// these: most pass, families of platforms fail alike, and some fail alone. The same for the
/// same numbers.
std::vector<record::Record> many_records(std::size_t platforms, std::size_t properties);

}  // namespace proctor::samples
