#include <nlohmann/json.hpp>

#include "report/compare/column.h"
#include "report/compare/words.h"
#include "report/export/chapters.h"
#include "report/export/format.h"
#include "report/export/plain.h"
#include "report/record/time.h"

namespace proctor::exports {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t longest_excerpt = 16384;

/// What was seen of the platform, whether it was expected or not.
const char* status_of(const Case& each) {
  if (each.property == nullptr) return "ERROR";
  switch (each.verdict) {
    case record::Verdict::pass: return "PASS";
    case record::Verdict::fail:
    case record::Verdict::timeout:
    case record::Verdict::crash: return "FAIL";
    case record::Verdict::skip: return "SKIP";
    default: return "ERROR";
  }
}

/// KCIDB knows architectures by names of these characters only.
bool is_architecture(const std::string& machine) {
  return machine.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") ==
         std::string::npos;
}

/// The tests that come of one record.
class Submission {
 public:
  Submission(const compare::Column& column, const Choices& choices)
      : column_(column), record_(*column.record), origin_(choices.origin) {
    const std::string run = origin_ + ':' + record_.start.run;
    build_ = choices.build.empty() ? run : choices.build;
  }

  Json checkout() const {
    return Json{{"id", build_}, {"origin", origin_}, {"comment", comment()}, {"valid", true}};
  }

  Json build() const {
    Json build{
        {"id", build_}, {"checkout_id", build_}, {"origin", origin_}, {"comment", comment()}};
    const std::string& machine = record_.start.platform.machine;
    if (is_architecture(machine)) build["architecture"] = machine;
    return build;
  }

  Json test_of(const Case& each) const {
    Json test = head(each.id);
    if (each.property != nullptr) test["comment"] = plain(each.property->law);
    test["status"] = status_of(each);
    if (each.property != nullptr) test["duration"] = each.ms / 1000;
    if (each.result.outcome == Outcome::known) test["waived"] = true;
    if (!each.result.story.empty())
      test["log_excerpt"] = cut(each.result.story, longest_excerpt);
    return test;
  }

  Json test_of(const record::Trait& trait) const {
    Json test = head(trait.id);
    test["comment"] = plain(trait.question);
    test["status"] = trait.value ? "DONE" : trait.skip ? "SKIP" : "ERROR";
    test["duration"] = trait.ms / 1000;
    if (trait.value) test["misc"] = Json{{"value", plain(compare::in_words(*trait.value))}};
    return test;
  }

 private:
  Json head(const std::string& id) const {
    Json test{{"build_id", build_},
              {"id", origin_ + ':' + record_.start.run + '-' + id},
              {"origin", origin_},
              {"environment", Json{{"comment", comment()}}},
              {"path", "proctor." + id}};
    if (record::milliseconds_at(record_.start.started))
      test["start_time"] = record_.start.started;
    return test;
  }

  std::string comment() const {
    const record::Platform& platform = record_.start.platform;
    return plain(column_.label + ": " + platform.system + ' ' + platform.release + ' ' +
                 platform.version);
  }

  const compare::Column& column_;
  const record::Record& record_;
  std::string origin_;
  std::string build_;
};

}  // namespace

std::string kcidb(const Records& records, const Choices& choices) {
  Json checkouts = Json::array(), builds = Json::array(), tests = Json::array();
  for (const compare::Column& column : compare::columns_of(records)) {
    const Submission submission(column, choices);
    if (choices.build.empty()) {
      checkouts.push_back(submission.checkout());
      builds.push_back(submission.build());
    }
    for (const Chapter& chapter : properties_of(*column.record))
      for (const Case& each : chapter.cases) tests.push_back(submission.test_of(each));
    for (const record::Trait& trait : column.record->traits)
      tests.push_back(submission.test_of(trait));
  }
  Json report{{"version", Json{{"major", 5}, {"minor", 0}}}};
  if (choices.build.empty()) {
    report["checkouts"] = checkouts;
    report["builds"] = builds;
  }
  report["tests"] = tests;
  return report.dump(1) + '\n';
}

}  // namespace proctor::exports
