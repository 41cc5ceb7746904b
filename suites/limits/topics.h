#pragma once

#include <vector>

#include "fixtures/property.h"

/// The parts of the chapter about limits, each in a file of its own.
namespace proctor::limits {

std::vector<Property> setting();     ///< What getrlimit() and setrlimit() accept and tell.
std::vector<Property> scope();       ///< Whose limits they are.
std::vector<Property> open_files();  ///< RLIMIT_NOFILE.
std::vector<Property> file_size();   ///< RLIMIT_FSIZE.
std::vector<Trait> traits();

}  // namespace proctor::limits
