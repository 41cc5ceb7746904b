#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace proctor::record {

/// How many bytes the well-formed UTF-8 sequence at the start of `bytes` has, and 0 if there is
/// none (overlong forms, surrogates and what is above U+10FFFF are ill-formed).
std::size_t utf8_length(std::string_view bytes);

/// Where the first ill-formed sequence is, or npos.
std::size_t find_invalid_utf8(std::string_view bytes);

/// The code point that a well-formed sequence of utf8_length() bytes spells.
char32_t utf8_code_point(std::string_view sequence);

/// Spells a code point that is no surrogate.
void append_utf8(std::string& text, char32_t point);

}  // namespace proctor::record
