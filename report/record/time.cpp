#include "report/record/time.h"

#include <chrono>

namespace proctor::record {
namespace {

/// The number that the digits at `at` make; nothing if there are not so many.
std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
  int number = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    number = number * 10 + (text[i] - '0');
  }
  return number;
}

}  // namespace

std::optional<std::int64_t> milliseconds_at(std::string_view time) {
  constexpr std::string_view form = "0000-00-00T00:00:00Z";
  if (time.size() != form.size()) return std::nullopt;
  for (std::size_t i = 0; i < form.size(); ++i)
    if (form[i] != '0' && form[i] != time[i]) return std::nullopt;
  const auto year = digits(time, 0, 4), month = digits(time, 5, 2), day = digits(time, 8, 2),
             hour = digits(time, 11, 2), minute = digits(time, 14, 2),
             second = digits(time, 17, 2);
  if (!year || !month || !day || !hour || !minute || !second) return std::nullopt;
  using namespace std::chrono;
  const year_month_day date{std::chrono::year(*year),
                            std::chrono::month(static_cast<unsigned>(*month)),
                            std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok() || *hour > 23 || *minute > 59 || *second > 60) return std::nullopt;
  const auto at = sys_days(date) + hours(*hour) + minutes(*minute) + seconds(*second);
  return duration_cast<milliseconds>(at.time_since_epoch()).count();
}

}  // namespace proctor::record
