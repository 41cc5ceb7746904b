#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace proctor::record {

/// `bytes` in the base64 alphabet of RFC 4648, padded.
std::string base64(std::string_view bytes);

/// The bytes that `text` encodes, or nothing if it is not padded base64.
std::optional<std::string> from_base64(std::string_view text);

}  // namespace proctor::record
