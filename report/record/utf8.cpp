#include "report/record/utf8.h"

#include <cstdint>
#include <cstring>

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

/// Where the first byte from `at` on is that is not ASCII, or the end.
std::size_t skip_ascii(std::string_view bytes, std::size_t at) {
  std::uint64_t eight = 0;
  for (; bytes.size() - at >= sizeof eight; at += sizeof eight) {
    std::memcpy(&eight, bytes.data() + at, sizeof eight);
    if ((eight & 0x8080808080808080u) != 0) break;
  }
  while (at < bytes.size() && byte_at(bytes, at) < 0x80) ++at;
  return at;
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

void append_utf8(std::string& text, char32_t point) {
  const auto put = [&](char32_t byte) { text += static_cast<char>(byte); };
  const auto put_rest = [&](int shift) { put(0x80 | ((point >> shift) & 0x3F)); };
  if (point < 0x80) return put(point);
  if (point < 0x800) {
    put(0xC0 | (point >> 6));
  } else if (point < 0x10000) {
    put(0xE0 | (point >> 12));
    put_rest(6);
  } else {
    put(0xF0 | (point >> 18));
    put_rest(12);
    put_rest(6);
  }
  put_rest(0);
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
  while (true) {
    at = skip_ascii(bytes, at);
    if (at == bytes.size()) return std::string_view::npos;
    const std::size_t length = utf8_length(bytes.substr(at));
    if (length == 0) return at;
    at += length;
  }
}

}  // namespace proctor::record
