#include "report/record/record.h"

#include <algorithm>

namespace proctor::record {
namespace {

bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

bool is_word(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_word_character);
}

}  // namespace

bool is_id(std::string_view id) {
  const std::size_t dot = id.find('.');
  return id.size() <= 100 && dot != std::string_view::npos && is_word(id.substr(0, dot)) &&
         is_word(id.substr(dot + 1));
}

bool is_hex(std::string_view text, std::size_t digits) {
  return text.size() == digits &&
         text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool is_platform_key(std::string_view key) {
  const auto allowed = [](char c) { return is_word_character(c) || c == '.' || c == '-'; };
  return !key.empty() && key.size() <= 80 && std::all_of(key.begin(), key.end(), allowed);
}

}  // namespace proctor::record
