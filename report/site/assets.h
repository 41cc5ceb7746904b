#pragma once

#include <string_view>

namespace proctor::site {

/// The text of a template or of a file that every site has, by its file name.
std::string_view asset(std::string_view name);

}  // namespace proctor::site
