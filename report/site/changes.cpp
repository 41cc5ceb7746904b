#include "report/site/changes.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "report/compare/words.h"
#include "report/record/time.h"

namespace proctor::site {

std::vector<Camp> camps_in(const compare::Row& row) {
  // In the order of gravity: what a law's author wants to see first.
  using Key = std::tuple<bool, bool, record::Verdict, std::string>;
  std::map<Key, Camp> camps;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const compare::Cell& cell = row.cells[i];
    if (!cell.verdict()) continue;
    camps[{!cell.broken(), !cell.judged(), *cell.verdict(), cell.kind}].members.push_back(i);
  }
  std::vector<Camp> ordered;
  for (auto& [key, camp] : camps) ordered.push_back(std::move(camp));
  return ordered;
}

std::string newest_start(const Atlas& atlas) {
  std::string newest;
  for (const compare::Column& column : atlas.columns)
    newest = std::max(newest, column.record->start.started);
  return newest;
}

std::string age_before(const std::string& time, const std::string& newest) {
  const auto then = record::milliseconds_at(time);
  const auto now = record::milliseconds_at(newest);
  constexpr std::int64_t day = 24LL * 60 * 60 * 1000;
  if (!then || !now || *now - *then < day) return "";
  return compare::counted(static_cast<std::size_t>((*now - *then) / day), "day", "days") +
         " before the newest";
}

}  // namespace proctor::site
