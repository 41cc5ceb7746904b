#include "report/export/chapters.h"

#include <algorithm>
#include <map>

#include "report/compare/words.h"

namespace proctor::exports {
namespace {

using record::Record;
using record::Verdict;

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

bool breaks_off_in_something(const Record& record) {
  return !record.end && !record.unfinished.empty();
}

void add_properties(Collector& collector, const Record& record) {
  for (const record::Property& property : record.properties)
    collector.add({property.id, property.verdict, property.ms, result_of(property), &property});
  if (record.end) return;
  for (const std::string& id : record.unfinished)
    collector.add({id, Verdict::crash, 0,
                   errored("the record breaks off while this was running"), nullptr});
}

}  // namespace

std::size_t Chapter::count(Outcome outcome) const {
  return static_cast<std::size_t>(std::count_if(
      cases.begin(), cases.end(), [=](const Case& c) { return c.result.outcome == outcome; }));
}

std::vector<Chapter> properties_of(const Record& record) {
  Collector collector;
  add_properties(collector, record);
  return std::move(collector).chapters();
}

std::vector<Chapter> tests_of(const Record& record) {
  Collector collector;
  add_properties(collector, record);
  for (const record::Trait& trait : record.traits)
    if (const Result result = result_of(trait); result.outcome == Outcome::errored)
      collector.add({trait.id, trait.verdict, trait.ms, result, nullptr});
  const std::string why = why_not_whole(record);
  if (!why.empty() && !breaks_off_in_something(record))
    collector.add({"record.whole", Verdict::error, 0, errored(why), nullptr});
  return std::move(collector).chapters();
}

std::string why_not_whole(const Record& record) {
  if (record.end && record.end->complete && record.damaged == 0) return "";
  std::string why;
  for (const std::string& reservation : compare::reservations(record))
    why += (why.empty() ? "" : " ") + reservation;
  return why;
}

}  // namespace proctor::exports
