#pragma once

#include <string>
#include <string_view>

namespace proctor::exports {

/// `text` as it may stand in a file for other tools: hidden characters are spelled out, and so
/// is the second of two "#", since "##[" and "##vso[" are commands to the runners of CI systems
/// wherever they stand in what is printed. Line feeds are kept if `keep_lines`.
std::string plain(std::string_view text, bool keep_lines = false);

/// The text, cut after as many bytes, at a whole character, which it then says.
std::string cut(std::string text, std::size_t most);

}  // namespace proctor::exports
