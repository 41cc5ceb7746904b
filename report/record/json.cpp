#include "report/record/json.h"

#include <cmath>

#include "report/record/utf8.h"

namespace proctor::record {
namespace {

constexpr std::string_view digits = "0123456789abcdef";

std::string hex_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return {digits[byte >> 4], digits[byte & 15]};
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
  if (static_cast<unsigned char>(c) < 0x20) return "\\u00" + hex_byte(c);
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
      text_ += value.substr(at, length);
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
