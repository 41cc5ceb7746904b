#pragma once

#include <cstdint>
#include <string>

#include "report/record/record.h"

/// Numbers and names as a page says them.
namespace proctor::site {

/// "81 ms", "9.8 s", "2 min 5 s".
std::string duration(double ms);

/// "2026-01-31 12:00 UTC" for a time as records have it; the text itself if it is none.
std::string moment(const std::string& time);

/// "580 ns", "58.0 µs".
std::string short_duration(std::uint64_t ns);

/// "Linux 6.18.44, x86_64, glibc 2.36 (static), in gVisor, as root".
std::string described(const record::Platform& platform);

/// What a level binds.
std::string meaning_of(record::Level level);

/// What a verdict means.
std::string meaning_of(record::Verdict verdict);

/// "not permitted".
std::string phrase_of(record::Reason reason);

}  // namespace proctor::site
