#pragma once

#include <ostream>
#include <set>

#include "fixtures/result.h"

namespace proctor {

/// What a model lets a call come to: any of these errors, or, with none, success alone. Where
/// several apply the standard leaves the choice to the system.
struct Allowed {
  std::set<int> errors;

  bool succeeds() const { return errors.empty(); }

  template <class T>
  friend bool operator==(const Result<T>& result, const Allowed& allowed) {
    if (result) return allowed.succeeds();
    return allowed.errors.contains(result.failure().number);
  }
  friend std::ostream& operator<<(std::ostream& os, const Allowed& allowed) {
    if (allowed.succeeds()) return os << "success";
    const char* between = "";
    for (int error : allowed.errors) {
      os << between << errno_name(error);
      between = " or ";
    }
    return os;
  }
};

}  // namespace proctor
