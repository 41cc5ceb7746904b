#include "report/compare/history.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

namespace proctor::compare {
namespace {

using record::Record;

bool same_run(const Record* a, const Record* b) {
  return a->start.run == b->start.run && a->start.shard == b->start.shard;
}

}  // namespace

std::vector<History> histories_of(const std::vector<Record>& records) {
  std::vector<History> histories;
  std::map<std::tuple<std::string, std::string, std::string>, std::size_t> places;
  for (const Record& record : records) {
    const record::Platform& platform = record.start.platform;
    const auto [place, fresh] = places.emplace(
        std::tuple(platform.label, platform.system, platform.machine), histories.size());
    if (fresh) histories.emplace_back();
    std::vector<const Record*>& runs = histories[place->second].runs;
    if (std::none_of(runs.begin(), runs.end(),
                     [&](const Record* known) { return same_run(known, &record); }))
      runs.push_back(&record);
  }
  for (History& history : histories)
    std::stable_sort(
        history.runs.begin(), history.runs.end(),
        [](const Record* a, const Record* b) { return a->start.started < b->start.started; });
  return histories;
}

}  // namespace proctor::compare
