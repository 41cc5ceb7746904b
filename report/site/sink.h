#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "report/record/reader.h"

namespace proctor::site {

/// Where the files of a site go, one after the other: its path within the site, and its bytes.
using Sink = std::function<void(const std::string& path, const std::string& bytes)>;

/// A record as it was read, beside the pages.
struct Original {
  std::string path;    ///< Within the site.
  std::string sha256;  ///< 64 hex digits.
  std::uint64_t bytes = 0;
};

/// Puts a record as it was read to that path; nothing where it cannot be had again, as from
/// standard input.
using Keep = std::function<std::optional<Original>(const record::Record& record,
                                                   const std::string& path)>;

}  // namespace proctor::site
