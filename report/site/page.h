#pragma once

#include <kainjow/mustache.hpp>
#include <string>
#include <string_view>

namespace proctor::site {

using kainjow::mustache::data;

/// `text` for HTML, between tags or in a quoted attribute; what would not be seen, or would
/// move what stands beside it, is spelled out.
std::string escaped(std::string_view text);

/// The page that a template makes of its data. Every value is escaped on its way.
std::string rendered(std::string_view name, const data& values);

}  // namespace proctor::site
