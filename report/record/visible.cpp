#include "report/record/visible.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "report/record/utf8.h"

namespace proctor::record {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

constexpr std::array hidden{
    Range{0x00, 0x1F},         Range{0x7F, 0x9F},     Range{0xAD, 0xAD},
    Range{0x034F, 0x034F},     Range{0x061C, 0x061C}, Range{0x115F, 0x1160},
    Range{0x17B4, 0x17B5},     Range{0x180B, 0x180F}, Range{0x200B, 0x200F},
    Range{0x2028, 0x202E},     Range{0x2060, 0x206F}, Range{0x3164, 0x3164},
    Range{0xFE00, 0xFE0F},     Range{0xFEFF, 0xFEFF}, Range{0xFFA0, 0xFFA0},
    Range{0xFFF0, 0xFFFB},     Range{0xFFFE, 0xFFFF}, Range{0xE0000, 0xE0FFF},
    Range{0x10FFFE, 0x10FFFF},
};

std::string hex(std::uint32_t number, std::size_t digits) {
  std::string text;
  for (; number != 0 || text.size() < digits; number /= 16)
    text.insert(text.begin(), "0123456789ABCDEF"[number % 16]);
  return text;
}

}  // namespace

bool is_hidden(char32_t point) {
  return std::any_of(hidden.begin(), hidden.end(),
                     [=](Range range) { return range.first <= point && point <= range.last; });
}

std::string visible(std::string_view text, bool keep_lines) {
  std::string shown;
  while (!text.empty()) {
    const std::size_t length = utf8_length(text);
    const std::string_view sequence = text.substr(0, length == 0 ? 1 : length);
    text.remove_prefix(sequence.size());
    if (length == 0) {
      shown += "<0x" + hex(static_cast<unsigned char>(sequence[0]), 2) + '>';
    } else if (const char32_t point = utf8_code_point(sequence);
               is_hidden(point) && !(keep_lines && point == U'\n')) {
      shown += "<U+" + hex(point, 4) + '>';
    } else {
      shown += sequence;
    }
  }
  return shown;
}

}  // namespace proctor::record
