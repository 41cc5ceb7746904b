#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "report/record/limits.h"
#include "report/record/record.h"

namespace proctor::record {

/// The event as one line of JSON without its line feed, within the limits of a reader: where a
/// string or a list is too long for them it is cut, and says so.
std::string to_line(const Event& event);

/// The line as it travels among the output of others.
std::string framed(std::string_view line);

/// What is in a line that others may have written to as well: that of the first frame whose
/// checksum is right, and whether there was a frame without an end before it, or instead of it.
struct Framed {
  std::optional<std::string_view> line;
  bool damaged = false;
};

/// Looks for a frame; no line, however many beginnings of one it holds, takes much longer than
/// others.
Framed unframed(std::string_view text, const Limits& limits = {});

/// What every frame begins with.
inline constexpr std::string_view frame_word = "proctor-record: ";

}  // namespace proctor::record
