#pragma once

#include <optional>
#include <string_view>

namespace proctor::record {

/// What came of a property, or of a trait (`observed` is a trait's own).
enum class Verdict { pass, fail, timeout, crash, inconclusive, skip, error, observed };

/// How binding a law is.
enum class Level { shall, option, platform };

/// Why something was not tried.
enum class Reason { unsupported, unobservable, not_permitted, not_applicable, unsafe_here };

/// Whether it says that the platform broke the law: fail, timeout and crash do.
bool is_broken(Verdict verdict);

std::string_view name_of(Verdict verdict);
std::string_view name_of(Level level);
std::string_view name_of(Reason reason);

std::optional<Verdict> verdict_named(std::string_view name);
std::optional<Level> level_named(std::string_view name);
std::optional<Reason> reason_named(std::string_view name);

}  // namespace proctor::record
