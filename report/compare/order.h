#pragma once

#include <string>
#include <string_view>

namespace proctor::compare {

/// A place in reading order: by chapter, then as the laws stand in their file.
struct Place {
  std::size_t chapter_rank;
  std::string chapter;
  std::string file;
  unsigned long line;
  std::string id;
  auto operator<=>(const Place&) const = default;
};

/// Where a property or trait of this id stands; `where` is "file:line", or empty if unknown.
Place place_of(std::string_view id, std::string_view where);

}  // namespace proctor::compare
