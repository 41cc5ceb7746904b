#include "report/site/lanes.h"

#include <algorithm>

namespace proctor::site {
namespace {

constexpr std::size_t most_lanes = 12;

/// "process 4711", if that is how the note begins.
std::string speaker_of(const std::string& note) {
  constexpr std::string_view word = "process ";
  if (!note.starts_with(word)) return "";
  const std::size_t end = note.find_first_not_of("0123456789", word.size());
  if (end == word.size() || end == std::string::npos || note.compare(end, 2, ": ") != 0)
    return "";
  return note.substr(0, end);
}

}  // namespace

std::optional<Lanes> lanes_of(const std::vector<std::string>& notes) {
  Lanes lanes;
  for (const std::string& note : notes) {
    const std::string speaker = speaker_of(note);
    if (speaker.empty()) return std::nullopt;
    const auto known = std::find(lanes.processes.begin(), lanes.processes.end(), speaker);
    const auto lane = static_cast<std::size_t>(known - lanes.processes.begin());
    if (known == lanes.processes.end()) lanes.processes.push_back(speaker);
    if (lanes.processes.size() > most_lanes) return std::nullopt;
    lanes.steps.push_back({lane, note.substr(speaker.size() + 2)});
  }
  if (lanes.steps.empty()) return std::nullopt;
  return lanes;
}

}  // namespace proctor::site
