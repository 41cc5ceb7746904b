#include "report/export/result.h"

#include "report/compare/trust.h"
#include "report/export/plain.h"

namespace proctor::exports {
namespace {

using record::Property;
using record::Verdict;

Outcome outcome_of(const Property& property) {
  switch (property.verdict) {
    case Verdict::pass: return property.unexpected ? Outcome::failed : Outcome::passed;
    case Verdict::skip: return Outcome::skipped;
    default: break;
  }
  const bool broken = is_broken(property.verdict);
  if (!property.unexpected && (broken || property.expectation)) return Outcome::known;
  return broken ? Outcome::failed : Outcome::errored;
}

std::string phrase_of(const record::Skip& skip) {
  std::string phrase(name_of(skip.reason));
  for (char& c : phrase)
    if (c == '_') c = ' ';
  return phrase + ": " + skip.text;
}

std::string message_of(const Property& property, Outcome outcome) {
  if (outcome == Outcome::known && property.expectation) return property.expectation->reason;
  if (property.verdict == Verdict::pass)
    return "it passes, though it was expected to " +
           std::string(property.expectation ? name_of(property.expectation->verdict) : "fail");
  if (property.failure)
    return property.failure->what + ": expected " + property.failure->expected + ", observed " +
           property.failure->observed;
  if (property.skip) return phrase_of(*property.skip);
  return property.error ? property.error->text : std::string(name_of(property.verdict));
}

/// "name: value", with further lines of the value indented.
std::string entry(const std::string& name, const std::string& value) {
  if (value.empty()) return "";
  std::string text = name + ": ";
  for (const char c : value) text.append(1, c).append(c == '\n' ? 4 : 0, ' ');
  return text += '\n';
}

std::string failure_story(const Property& property) {
  const record::Failure& failure = *property.failure;
  std::string story = entry("violated", failure.what) + entry("expected", failure.expected) +
                      entry("observed", failure.observed);
  for (const record::Named& drawn : failure.counterexample)
    story += entry("with " + plain(drawn.name), drawn.value);
  story += entry("found at", failure.where);
  for (const std::string& note : failure.notes) story += entry("note", note);
  story += entry("seen", std::to_string(failure.reproduced.times) + " of " +
                             std::to_string(failure.reproduced.of) + " times, after " +
                             std::to_string(property.cases) + " cases and " +
                             std::to_string(failure.shrinks) + " shrinks");
  return story + entry("again", replay_of(property));
}

std::string expectation_story(const record::Expectation& expectation) {
  return entry("expected to " + std::string(name_of(expectation.verdict)), expectation.reason) +
         entry("see", compare::is_link(expectation.link) ? expectation.link : "");
}

std::string story_of(const Property& property) {
  std::string story = entry("law", property.law);
  if (property.failure) story += failure_story(property);
  if (property.error)
    story += entry("error", property.error->text) + entry("error at", property.error->where);
  if (property.skip) story += entry("skipped", phrase_of(*property.skip));
  if (property.expectation) story += expectation_story(*property.expectation);
  for (const record::Source& source : property.sources)
    story += entry("source", source.document + ", " + source.section);
  return story;
}

}  // namespace

Result result_of(const Property& property) {
  const Outcome outcome = outcome_of(property);
  if (outcome == Outcome::passed) return {};
  return {outcome, plain(message_of(property, outcome)), plain(story_of(property), true)};
}

Result result_of(const record::Trait& trait) {
  if (trait.verdict == Verdict::observed) return {};
  const std::string why = trait.skip    ? phrase_of(*trait.skip)
                          : trait.error ? trait.error->text
                                        : std::string(name_of(trait.verdict));
  const std::string story = entry("question", trait.question) + entry("answer", why) +
                            entry("at", trait.error ? trait.error->where : trait.where);
  return {trait.skip ? Outcome::skipped : Outcome::errored, plain(why), plain(story, true)};
}

Result errored(const std::string& message) {
  return {Outcome::errored, plain(message), plain(message) + '\n'};
}

std::string replay_of(const Property& property) {
  const bool told =
      property.failure && compare::is_replay_line(property.failure->replay, property.id);
  return told ? property.failure->replay : "";
}

}  // namespace proctor::exports
