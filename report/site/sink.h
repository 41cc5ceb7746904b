#pragma once

#include <functional>
#include <string>

namespace proctor::site {

/// Where the files of a site go, one after the other: its path within the site, and its bytes.
using Sink = std::function<void(const std::string& path, const std::string& bytes)>;

}  // namespace proctor::site
