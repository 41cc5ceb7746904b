#pragma once

#include <ostream>
#include <vector>

#include "fixtures/gen.h"

namespace proctor::descriptors {

/// A call that makes descriptors, from something that has FD_CLOEXEC where it needs that.
struct Maker {
  const char* name;
  bool marks;                  ///< Are they to have FD_CLOEXEC?
  std::vector<int> (*make)();  ///< None where the system lacks the call.

  friend std::ostream& operator<<(std::ostream& os, const Maker& maker) {
    return os << maker.name;
  }
};

/// One of all such calls.
rc::Gen<Maker> makers();

}  // namespace proctor::descriptors
