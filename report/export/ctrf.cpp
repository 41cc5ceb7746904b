#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "report/compare/column.h"
#include "report/compare/order.h"
#include "report/compare/words.h"
#include "report/export/chapters.h"
#include "report/export/format.h"
#include "report/export/plain.h"
#include "report/record/time.h"

namespace proctor::exports {
namespace {

using Json = nlohmann::ordered_json;

const char* status_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::passed: return "passed";
    case Outcome::failed: return "failed";
    case Outcome::skipped:
    case Outcome::known: return "skipped";
    case Outcome::errored: break;
  }
  return "other";
}

Json test_of(const compare::Column& column, const Chapter& chapter, const Case& each) {
  Json test{{"name", each.id}, {"status", status_of(each.result.outcome)}};
  test["duration"] = std::llround(each.ms);
  test["suite"] = Json::array({plain(column.label), chapter.name});
  if (!each.result.message.empty()) test["message"] = each.result.message;
  if (!each.result.story.empty()) test["trace"] = each.result.story;
  test["rawStatus"] = std::string(name_of(each.verdict));
  if (each.property == nullptr) return test;
  const record::Property& property = *each.property;
  const compare::Place place = compare::place_of(property.id, property.where);
  test["filePath"] = plain(place.file);
  if (place.line != 0 && place.line < 1'000'000) test["line"] = place.line;
  test["extra"] = Json{{"law", plain(property.law)},
                       {"level", std::string(name_of(property.level))},
                       {"cases", property.cases},
                       {"unexpected", property.unexpected}};
  return test;
}

Json environment_of(const record::Record& record) {
  const record::Platform& platform = record.start.platform;
  Json traits = Json::object();
  for (const record::Trait& trait : record.traits)
    if (trait.value) traits[trait.id] = plain(compare::in_words(*trait.value));
  return Json{{"appName", plain(platform.label)},
              {"osPlatform", plain(platform.system)},
              {"osRelease", plain(platform.release)},
              {"osVersion", plain(platform.version)},
              {"extra", Json{{"key", platform.key},
                             {"machine", plain(platform.machine)},
                             {"libc", plain(platform.libc)},
                             {"containment", plain(platform.containment)},
                             {"privilege", plain(platform.privilege)},
                             {"traits", traits}}}};
}

}  // namespace

std::string ctrf(const Records& records, const Choices&) {
  Json tests = Json::array();
  std::int64_t start = 0, stop = 0;
  for (const compare::Column& column : compare::columns_of(records)) {
    const record::Record& record = *column.record;
    const std::int64_t began = record::milliseconds_at(record.start.started).value_or(0);
    const std::int64_t ended =
        record.end ? record::milliseconds_at(record.end->ended).value_or(began) : began;
    start = start == 0 ? began : std::min(start, began);
    stop = std::max({stop, began, ended});
    for (const Chapter& chapter : tests_of(record))
      for (const Case& each : chapter.cases) tests.push_back(test_of(column, chapter, each));
  }
  const auto count = [&](const char* status) {
    return std::count_if(tests.begin(), tests.end(),
                         [&](const Json& test) { return test["status"] == status; });
  };
  Json summary{{"tests", tests.size()},
               {"passed", count("passed")},
               {"failed", count("failed")},
               {"skipped", count("skipped")},
               {"pending", 0},
               {"other", count("other")},
               {"start", start},
               {"stop", stop}};
  const record::Tool& tool = records.front().start.tool;
  Json results{{"tool", Json{{"name", tool.name.empty() ? "proctor" : plain(tool.name)},
                             {"version", plain(tool.version)}}},
               {"summary", summary},
               {"tests", tests}};
  if (records.size() == 1) results["environment"] = environment_of(records.front());
  return Json{{"reportFormat", "CTRF"}, {"specVersion", "0.0.0"}, {"results", results}}.dump(
             1) +
         '\n';
}

}  // namespace proctor::exports
