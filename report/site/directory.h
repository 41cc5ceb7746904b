#pragma once

#include <map>
#include <stdexcept>
#include <string>

namespace proctor::site {

/// Why a directory was not written, in one line.
struct NotWritten : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Makes `directory` hold exactly these files. They are written beside it first and take its
/// place by a rename, so that what is there is whole at any time. A directory that is neither
/// empty nor a site made here is left alone. Throws NotWritten.
void write_site(const std::map<std::string, std::string>& files, const std::string& directory);

}  // namespace proctor::site
