#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace proctor::record {

/// What a byte does to a CRC-32 when 0 to 7 more have followed it.
inline constexpr auto crc32_tables = [] {
  std::array<std::array<std::uint32_t, 256>, 8> tables{};
  for (std::uint32_t i = 0; i < 256; ++i) {
    std::uint32_t entry = i;
    for (int bit = 0; bit < 8; ++bit) entry = (entry >> 1) ^ (entry & 1 ? 0xEDB88320u : 0u);
    tables[0][i] = entry;
  }
  for (std::size_t table = 1; table < tables.size(); ++table)
    for (std::size_t i = 0; i < 256; ++i) {
      const std::uint32_t before = tables[table - 1][i];
      tables[table][i] = (before >> 8) ^ tables[0][before & 0xFFu];
    }
  return tables;
}();

/// The CRC-32 of IEEE 802.3 over `bytes`, eight of them at a time.
constexpr std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFFu;
  for (; bytes.size() >= 8; bytes.remove_prefix(8)) {
    std::uint32_t next = 0;
    for (std::size_t i = 0; i < 8; ++i) {
      const std::uint32_t mixed = i < 4 ? crc >> (8 * i) : 0;
      next ^= crc32_tables[7 - i][(mixed ^ static_cast<unsigned char>(bytes[i])) & 0xFFu];
    }
    crc = next;
  }
  for (char c : bytes)
    crc = (crc >> 8) ^ crc32_tables[0][(crc ^ static_cast<unsigned char>(c)) & 0xFFu];
  return ~crc;
}

static_assert(crc32("123456789") == 0xCBF43926u);
static_assert(crc32("The quick brown fox jumps over the lazy dog") == 0x414FA339u);

}  // namespace proctor::record
