#pragma once

#include <fcntl.h>

#include <string>

#include "fixtures/fd.h"

namespace proctor::image {

/// What is open at `path`. That it can be opened so is part of the law.
inline Fd opened(const std::string& path, int flags, Where where = {}) {
  Result<Fd> fd = sys<Fd>(::open(path.c_str(), flags));
  ensure(bool(fd), path + " can be opened", "open() fails with " + rc::toString(fd), where);
  return *std::move(fd);
}

}  // namespace proctor::image
