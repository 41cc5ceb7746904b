#include "tests/report/many_records.h"

#include <random>

namespace proctor::samples {
namespace {

using record::Property;
using record::Verdict;

constexpr std::size_t per_chapter = 25, families = 12;

Property property_of(std::size_t number) {
  Property property;
  property.chapter = "chapter_" + std::to_string(number / per_chapter);
  property.id = property.chapter + ".law_number_" + std::to_string(number);
  property.law = "What is promised under number " + std::to_string(number) +
                 " is kept, whatever was drawn before and whoever asks.";
  property.sources = {{"POSIX.1-2024", "XSH fork()"}, {"Linux man-pages", "fork(2)"}};
  property.generator = "lists of 1 to 20 operations on up to 8 processes";
  property.where =
      "suites/" + property.chapter + ".cpp:" + std::to_string(10 + number % 25 * 9);
  property.cases = 100;
  property.distribution = {{"by one", 40}, {"by many", 60}};
  property.ms = 12.5;
  return property;
}

void fail(Property& property, std::size_t kind) {
  property.verdict = Verdict::fail;
  property.cases = 7;
  property.unexpected = kind % 2 == 0;
  property.failure = record::Failure{.what = "the answer of kind " + std::to_string(kind),
                                     .expected = "3",
                                     .observed = std::to_string(4 + kind),
                                     .where = property.where,
                                     .counterexample = {{"operations", "[open, dup2(3, 4)]"}},
                                     .shrinks = 5,
                                     .token = "B4gZk5",
                                     .replay = "proctor replay " + property.id + " B4gZk5",
                                     .reproduced = {10, 10},
                                     .notes = {"0.1 ms: the child is there"}};
  if (!property.unexpected)
    property.expectation = {Verdict::fail, "known for years", "https://example.org/7"};
}

record::Start start_of(std::size_t number) {
  record::Start start;
  start.run = std::string(24, '0') + std::to_string(10'000'000 + number);
  start.tool = {"proctor", "0.1.0"};
  start.suite = {"0.1.0", "0123456789abcdef", 500, 50};
  const std::string name = "linux-6." + std::to_string(number) + "-x86_64-glibc-2.36";
  start.platform = {name,   name,     "Linux",      "6." + std::to_string(number),
                    "#1",   "x86_64", "glibc 2.36", "static",
                    "none", "root"};
  start.seed = number;
  start.cases = 100;
  start.profile = "default";
  start.patience_ms = 1000;
  start.started = "2026-01-31T12:00:00Z";
  return start;
}

record::Record record_of(std::size_t number, const std::vector<Property>& properties) {
  std::mt19937 random(static_cast<unsigned>(number));
  std::mt19937 of_family(static_cast<unsigned>(number % families));
  record::Record record;
  record.file = "made-up";
  record.start = start_of(number);
  for (std::size_t i = 0; i < properties.size(); ++i) {
    Property property = properties[i];
    if (of_family() % 40 == 0) {
      fail(property, of_family() % 3);
    } else if (random() % 200 == 0) {
      fail(property, 3 + random() % 2);
    } else if (of_family() % 60 == 0) {
      property.verdict = Verdict::skip;
      property.skip = {record::Reason::not_permitted, "only root may"};
    }
    record.properties.push_back(std::move(property));
    if (i % 10 != 0) continue;
    record::Trait& trait = record.traits.emplace_back();
    trait.id = properties[i].chapter + ".trait_" + std::to_string(i);
    trait.chapter = properties[i].chapter;
    trait.question = "How much of it is there?";
    trait.advice = "Ask before you rely on it.";
    trait.sources = {{"POSIX.1-2024", "XBD <limits.h>"}};
    trait.where = "suites/traits.cpp:9";
    trait.value = record::Enumeration{number % families < 4 ? "much" : "little"};
  }
  record.end = record::End{};
  return record;
}

}  // namespace

std::vector<record::Record> many_records(std::size_t platforms, std::size_t properties) {
  std::vector<Property> all;
  for (std::size_t i = 0; i < properties; ++i) all.push_back(property_of(i));
  std::vector<record::Record> records;
  for (std::size_t i = 0; i < platforms; ++i) records.push_back(record_of(i, all));
  return records;
}

}  // namespace proctor::samples
