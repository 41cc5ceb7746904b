#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace proctor::record {

/// The milliseconds since 1970 of a time as records have it, "2026-01-31T12:00:00Z"; nothing if
/// it is none.
std::optional<std::int64_t> milliseconds_at(std::string_view time);

}  // namespace proctor::record
