#include "report/record/json.h"

#include <cmath>

#include "report/record/utf8.h"
#include "report/record/visible.h"

namespace proctor::record {
namespace {

constexpr std::string_view digits = "0123456789abcdef";

std::string hex_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return {digits[byte >> 4], digits[byte & 15]};
}

/// A UTF-16 code unit by its number.
std::string escaped_unit(char32_t unit) {
  return "\\u" + hex_byte(static_cast<char>(unit >> 8)) + hex_byte(static_cast<char>(unit));
}

std::string escaped_point(char32_t point) {
  if (point < 0x10000) return escaped_unit(point);
  return escaped_unit(0xD7C0 + (point >> 10)) + escaped_unit(0xDC00 + (point & 0x3FF));
}

std::string escaped(char c) {
  switch (c) {
    case '"': return "\\\"";
    case '\\': return "\\\\";
    case '\b': return "\\b";
    case '\f': return "\\f";
    case '\n': return "\\n";
    case '\r': return "\\r";
    case '\t': return "\\t";
    default: break;
  }
  if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
    return escaped_unit(static_cast<char32_t>(c));
  return {c};
}

}  // namespace

void Json::comma() {
  if (!text_.empty() && text_.back() != '{' && text_.back() != '[') text_ += ',';
}

void Json::name(std::string_view key) {
  comma();
  quoted(key);
  text_ += ':';
}

void Json::quoted(std::string_view value) {
  text_ += '"';
  std::size_t at = 0;
  while (at < value.size() && at < clip_) {
    const std::size_t length = utf8_length(value.substr(at));
    if (length == 0 || value[at] == '\0') {
      text_ += "\\\\x" + hex_byte(value[at++]);
    } else if (length == 1) {
      text_ += escaped(value[at++]);
    } else {
      const std::string_view sequence = value.substr(at, length);
      const char32_t point = utf8_code_point(sequence);
      text_ += is_hidden(point) ? escaped_point(point) : std::string(sequence);
      at += length;
    }
  }
  if (at < value.size())
    text_ += "\u2026 (" + std::to_string(value.size() - at) + " bytes more)";
  text_ += '"';
}

void Json::begin_object() {
  comma();
  text_ += '{';
}

void Json::begin_object(std::string_view key) {
  name(key);
  text_ += '{';
}

void Json::end_object() { text_ += '}'; }

void Json::begin_array(std::string_view key) {
  name(key);
  text_ += '[';
}

void Json::end_array() { text_ += ']'; }

void Json::string(std::string_view key, std::string_view value) {
  name(key);
  quoted(value);
}

void Json::number(std::string_view key, std::uint64_t value) {
  name(key);
  text_ += std::to_string(value);
}

void Json::boolean(std::string_view key, bool value) {
  name(key);
  text_ += value ? "true" : "false";
}

void Json::milliseconds(std::string_view key, double value) {
  constexpr double longest = 1e12;
  const double clamped = value > 0 ? std::fmin(value, longest) : 0;
  const auto us = static_cast<std::uint64_t>(std::llround(clamped * 1000));
  const std::string fraction = std::to_string(us % 1000);
  name(key);
  text_ += std::to_string(us / 1000);
  if (us % 1000 != 0) text_ += '.' + std::string(3 - fraction.size(), '0') + fraction;
}

void Json::string(std::string_view value) {
  comma();
  quoted(value);
}

}  // namespace proctor::record
