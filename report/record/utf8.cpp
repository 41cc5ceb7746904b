#include "report/record/utf8.h"

namespace proctor::record {
namespace {

unsigned byte_at(std::string_view bytes, std::size_t index) {
  return static_cast<unsigned char>(bytes[index]);
}

std::size_t length_by_first_byte(unsigned first) {
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return 2;
  if (first >= 0xE0 && first <= 0xEF) return 3;
  if (first >= 0xF0 && first <= 0xF4) return 4;
  return 0;
}

}  // namespace

char32_t utf8_code_point(std::string_view sequence) {
  const unsigned first = byte_at(sequence, 0);
  if (sequence.size() == 1) return first;
  char32_t point = first & (0xFFu >> (sequence.size() + 1));
  for (std::size_t i = 1; i < sequence.size(); ++i)
    point = (point << 6) | (byte_at(sequence, i) & 0x3F);
  return point;
}

std::size_t utf8_length(std::string_view bytes) {
  if (bytes.empty()) return 0;
  const std::size_t length = length_by_first_byte(byte_at(bytes, 0));
  if (length < 2) return length;
  if (bytes.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i)
    if ((byte_at(bytes, i) & 0xC0) != 0x80) return 0;
  const char32_t point = utf8_code_point(bytes.substr(0, length));
  const bool overlong = (length == 3 && point < 0x800) || (length == 4 && point < 0x10000);
  const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
  return overlong || surrogate || point > 0x10FFFF ? 0 : length;
}

std::size_t find_invalid_utf8(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    const std::size_t length = utf8_length(bytes.substr(at));
    if (length == 0) return at;
    at += length;
  }
  return std::string_view::npos;
}

}  // namespace proctor::record
