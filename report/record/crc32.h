#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace proctor::record {

/// The CRC-32 of IEEE 802.3 over `bytes`.
constexpr std::uint32_t crc32(std::string_view bytes) {
  constexpr auto table = [] {
    std::array<std::uint32_t, 256> entries{};
    for (std::uint32_t i = 0; i < entries.size(); ++i) {
      std::uint32_t entry = i;
      for (int bit = 0; bit < 8; ++bit) entry = (entry >> 1) ^ (entry & 1 ? 0xEDB88320u : 0u);
      entries[i] = entry;
    }
    return entries;
  }();
  std::uint32_t crc = 0xFFFFFFFFu;
  for (char c : bytes) crc = (crc >> 8) ^ table[(crc ^ static_cast<unsigned char>(c)) & 0xFFu];
  return ~crc;
}

static_assert(crc32("123456789") == 0xCBF43926u);

}  // namespace proctor::record
