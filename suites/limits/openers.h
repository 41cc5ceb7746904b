#pragma once

#include <ostream>

#include "fixtures/result.h"

namespace proctor::limits {

/// A call that gives new descriptors.
enum class Opener { open, openat, dup, dupfd, pipe, socket, socketpair };

std::ostream& operator<<(std::ostream& os, Opener opener);

/// How many numbers the call gives.
int width(Opener opener);

/// The number that a call gave, or the greater of two.
Result<int> take(Opener opener);

}  // namespace proctor::limits
