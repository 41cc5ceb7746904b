#include "tests/hostile/images/archive.h"

#include <algorithm>
#include <cstdio>
#include <numeric>

namespace proctor::test {
namespace {

constexpr std::size_t block = 512;

/// Where each field of a header is, as POSIX has it under pax, "ustar Interchange Format".
struct Field {
  std::size_t offset;
  std::size_t length;
};
constexpr Field name{0, 100}, mode{100, 8}, size{124, 12}, time{136, 12}, checksum{148, 8},
    kind{156, 1}, link{157, 100}, magic{257, 8}, major_number{329, 8}, minor_number{337, 8};

void put(std::string& header, Field field, const std::string& text) {
  header.replace(field.offset, std::min(text.size(), field.length),
                 text.substr(0, field.length));
}

void put(std::string& header, Field field, std::size_t number) {
  std::string digits(field.length - 1, '0');
  for (std::size_t i = digits.size(); i-- > 0; number /= 8)
    digits[i] = static_cast<char>('0' + number % 8);
  put(header, field, digits);
}

std::string header_of(const Member& member) {
  std::string header(block, '\0');
  put(header, name, member.name);
  put(header, mode, member.mode);
  put(header, Field{108, 8}, std::size_t{0});
  put(header, Field{116, 8}, std::size_t{0});
  put(header, size, member.body.size());
  put(header, time, std::size_t{0});
  put(header, kind, std::string(1, member.kind));
  put(header, link, member.link);
  put(header, magic,
      std::string("ustar\0"
                  "00",
                  8));
  put(header, major_number, std::size_t{1});
  put(header, minor_number, std::size_t{3});
  put(header, checksum, std::string(checksum.length, ' '));
  const unsigned sum =
      std::accumulate(header.begin(), header.end(), 0U,
                      [](unsigned so_far, char c) { return so_far + (c & 0xffU); });
  put(header, Field{checksum.offset, checksum.length - 1}, std::size_t{sum});
  return header;
}

}  // namespace

std::string archive_of(const std::vector<Member>& members) {
  std::string archive;
  for (const Member& member : members) {
    archive += header_of(member) + member.body;
    archive.resize((archive.size() + block - 1) / block * block, '\0');
  }
  return archive + std::string(2 * block, '\0');
}

}  // namespace proctor::test
