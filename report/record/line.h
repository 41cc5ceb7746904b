#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "report/record/record.h"

namespace proctor::record {

/// The event as one line of JSON without its line feed, within the limits of a reader: where a
/// string or a list is too long for them it is cut, and says so.
std::string to_line(const Event& event);

/// The line as it travels among the output of others.
std::string framed(std::string_view line);

/// The line inside a frame, which begins where `text` begins, if its checksum is right.
std::optional<std::string_view> unframed(std::string_view text);

/// What every frame begins with.
inline constexpr std::string_view frame_word = "proctor-record: ";

}  // namespace proctor::record
