#pragma once

#include <string>
#include <string_view>

namespace proctor::record {

/// Whether a reader would not see this code point, or see others in its place: controls,
/// bidirectional marks, zero-width and other invisible characters.
bool is_hidden(char32_t point);

/// `text` with hidden characters and ill-formed bytes spelled out, as in <U+202E>, so that it
/// may be printed to a terminal or shown on a page; line feeds are kept if `keep_lines`.
std::string visible(std::string_view text, bool keep_lines = false);

}  // namespace proctor::record
