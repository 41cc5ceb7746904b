#pragma once

#include <ostream>

#include "fixtures/fd.h"

namespace proctor::limits {

/// A call that lets a file grow.
enum class Write { write, pwrite, writev, append };

std::ostream& operator<<(std::ostream& os, Write call);

/// An empty file in the directory of the case, that one sort of call writes to.
class Growing {
 public:
  explicit Growing(Write call);

  /// Writes `bytes` of them `gap` past the end; an append knows no gap.
  Result<long> grow(long bytes, long gap = 0);

  long size() const;

 private:
  Write call_;
  Fd file_;
};

}  // namespace proctor::limits
