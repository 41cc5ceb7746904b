#include "report/export/result.h"

#include "report/record/visible.h"

namespace proctor::exports {
namespace {

using record::Property;
using record::Verdict;

bool is_broken(Verdict verdict) {
  return verdict == Verdict::fail || verdict == Verdict::timeout || verdict == Verdict::crash;
}

Outcome outcome_of(const Property& property) {
  if (is_broken(property.verdict))
    return property.unexpected ? Outcome::failed : Outcome::known;
  switch (property.verdict) {
    case Verdict::pass: return property.unexpected ? Outcome::failed : Outcome::passed;
    case Verdict::skip: return Outcome::skipped;
    default: return Outcome::errored;
  }
}

std::string message_of(const Property& property, Outcome outcome) {
  const std::string verdict(name_of(property.verdict));
  if (outcome == Outcome::known && property.expectation) return property.expectation->reason;
  if (property.verdict == Verdict::pass && property.unexpected)
    return "it passes, though it was expected to " +
           std::string(property.expectation ? name_of(property.expectation->verdict) : "fail");
  if (property.failure)
    return property.failure->what + ": expected " + property.failure->expected + ", observed " +
           property.failure->observed;
  if (property.skip)
    return std::string(name_of(property.skip->reason)) + ": " + property.skip->text;
  return property.error ? property.error->text : verdict;
}

/// "name: value", with the further lines of the value below.
std::string entry(const std::string& name, const std::string& value) {
  return value.empty() ? "" : name + ": " + value + '\n';
}

std::string story_of(const Property& property) {
  std::string story = entry("law", property.law);
  for (const record::Source& source : property.sources)
    story += entry("source", source.document + ", " + source.section);
  story += entry("verdict", std::string(name_of(property.verdict)) + " after " +
                                std::to_string(property.cases) + " cases");
  if (property.failure) {
    const record::Failure& failure = *property.failure;
    story += entry("violated", failure.what) + entry("expected", failure.expected) +
             entry("observed", failure.observed);
    for (const record::Named& drawn : failure.counterexample)
      story += entry("counterexample " + drawn.name, drawn.value);
    story += entry("found at", failure.where);
    for (const std::string& note : failure.notes) story += entry("note", note);
    story += entry("reproduced", std::to_string(failure.reproduced.times) + " of " +
                                     std::to_string(failure.reproduced.of));
    story += entry("replay", failure.replay);
  }
  if (property.error) story += entry("error at", property.error->where);
  if (property.expectation)
    story += entry("expected to " + std::string(name_of(property.expectation->verdict)),
                   property.expectation->reason) +
             entry("see", property.expectation->link);
  return story;
}

}  // namespace

Result result_of(const Property& property) {
  const Outcome outcome = outcome_of(property);
  if (outcome == Outcome::passed) return {};
  return {outcome, record::visible(message_of(property, outcome)),
          record::visible(story_of(property), true)};
}

Result broken_off() {
  return {Outcome::errored, "the record breaks off while this was running",
          "The record breaks off while this was running.\n"};
}

}  // namespace proctor::exports
