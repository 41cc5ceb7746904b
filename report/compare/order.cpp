#include "report/compare/order.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace proctor::compare {
namespace {

/// The chapters as a book about processes would have them; others come after these.
constexpr std::array<std::string_view, 20> chapters{
    "identity", "descriptors", "limits",  "environment", "arguments", "name",     "exit",
    "fork",     "memory",      "orphans", "wait",        "zombies",   "sessions", "daemons",
    "exec",     "spawn",       "signals", "ipc",         "terminals", "prefork"};

}  // namespace

Place place_of(std::string_view id, std::string_view where) {
  const std::string_view chapter = id.substr(0, id.find('.'));
  const std::size_t colon = std::min(where.rfind(':'), where.size());
  const std::string_view digits = where.substr(std::min(colon + 1, where.size()));
  unsigned long line = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), line);
  const auto rank = std::find(chapters.begin(), chapters.end(), chapter) - chapters.begin();
  return {static_cast<std::size_t>(rank), std::string(chapter),
          std::string(where.substr(0, colon)), line, std::string(id)};
}

}  // namespace proctor::compare
