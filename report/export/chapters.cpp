#include "report/export/chapters.h"

#include <algorithm>
#include <map>
#include <set>

namespace proctor::exports {
namespace {

/// Collects cases in chapters, which stand in the order of their first case.
class Collector {
 public:
  void add(Case each) {
    const std::string name = each.id.substr(0, each.id.find('.'));
    const auto [place, fresh] = places_.emplace(name, chapters_.size());
    if (fresh) chapters_.push_back({name, {}});
    chapters_[place->second].cases.push_back(std::move(each));
  }
  std::vector<Chapter> chapters() && { return std::move(chapters_); }

 private:
  std::vector<Chapter> chapters_;
  std::map<std::string, std::size_t> places_;
};

}  // namespace

std::size_t Chapter::count(Outcome outcome) const {
  return static_cast<std::size_t>(std::count_if(
      cases.begin(), cases.end(), [=](const Case& c) { return c.result.outcome == outcome; }));
}

std::vector<Chapter> chapters_of(const record::Record& record) {
  Collector collector;
  for (const record::Property& property : record.properties)
    collector.add({property.id, &property, result_of(property)});
  if (!record.end)
    for (const std::string& id : record.unfinished) collector.add({id, nullptr, broken_off()});
  return std::move(collector).chapters();
}

}  // namespace proctor::exports
