#include "report/record/verdict.h"

#include <algorithm>
#include <array>

namespace proctor::record {
namespace {

using namespace std::string_view_literals;

constexpr std::array verdicts{"pass"sv,         "fail"sv, "timeout"sv, "crash"sv,
                              "inconclusive"sv, "skip"sv, "error"sv,   "observed"sv};
constexpr std::array levels{"shall"sv, "option"sv, "platform"sv};
constexpr std::array reasons{"unsupported"sv, "unobservable"sv, "not_permitted"sv,
                             "not_applicable"sv, "unsafe_here"sv};

template <class Enum, std::size_t N>
std::optional<Enum> named(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

}  // namespace

bool is_broken(Verdict verdict) {
  return verdict == Verdict::fail || verdict == Verdict::timeout || verdict == Verdict::crash;
}

std::string_view name_of(Verdict verdict) {
  return verdicts.at(static_cast<std::size_t>(verdict));
}
std::string_view name_of(Level level) { return levels.at(static_cast<std::size_t>(level)); }
std::string_view name_of(Reason reason) { return reasons.at(static_cast<std::size_t>(reason)); }

std::optional<Verdict> verdict_named(std::string_view name) {
  return named<Verdict>(verdicts, name);
}
std::optional<Level> level_named(std::string_view name) { return named<Level>(levels, name); }
std::optional<Reason> reason_named(std::string_view name) {
  return named<Reason>(reasons, name);
}

}  // namespace proctor::record
