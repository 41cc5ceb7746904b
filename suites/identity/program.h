#pragma once

#include <string>

#include "fixtures/child.h"

namespace proctor::identity {

/// Which of the two functions spawns.
enum class Search { by_path, by_name };

/// A child that posix_spawn(), or posix_spawnp(), made of this very program, to do what the
/// verb says.
Child spawn(const std::string& verb, const std::string& argument, Search search);

}  // namespace proctor::identity
