#include <fmt/format.h>

#include <set>

#include "report/compare/column.h"
#include "report/compare/words.h"
#include "report/export/chapters.h"
#include "report/export/format.h"
#include "report/export/plain.h"
#include "report/record/time.h"

namespace proctor::exports {
namespace {

/// `text` for XML 1.0. A line feed stays one in attributes too, and no line begins anew in the
/// file, so that none is a command to whoever prints it.
std::string escaped(const std::string& text) {
  std::string xml;
  for (const char c : plain(text, true)) {
    switch (c) {
      case '&': xml += "&amp;"; break;
      case '<': xml += "&lt;"; break;
      case '>': xml += "&gt;"; break;
      case '"': xml += "&quot;"; break;
      case '\n': xml += "&#10;"; break;
      default: xml += c;
    }
  }
  return xml;
}

std::string seconds(double ms) { return fmt::format("{:.3f}", ms / 1000); }

std::string element(const std::string& name, const std::string& type, const Result& result) {
  return fmt::format("      <{} type=\"{}\" message=\"{}\">{}</{}>\n", name, escaped(type),
                     escaped(result.message), escaped(result.story), name);
}

/// The schemas leave a skipped element no attribute; Jenkins and GitLab show the text.
std::string skipped(const std::string& why) {
  return "      <skipped>" + escaped(why) + "</skipped>\n";
}

std::string body_of(const Case& each) {
  const std::string verdict(name_of(each.verdict));
  switch (each.result.outcome) {
    case Outcome::passed: return "";
    case Outcome::failed: return element("failure", verdict, each.result);
    case Outcome::errored: return element("error", verdict, each.result);
    case Outcome::skipped: return skipped(each.result.message);
    case Outcome::known: return skipped("known deviation: " + each.result.message);
  }
  return "";
}

/// What stands before the chapter in a class's name, where there are several platforms: readers
/// split it at its dots.
std::string package(const compare::Column& column) {
  std::string name;
  for (const char c : column.label) name += c == '.' || c == ' ' ? '_' : c;
  return name;
}

/// Without the zone, which old readers stumble over; it is UTC.
std::string timestamp_of(const std::string& time) {
  if (!record::milliseconds_at(time)) return "";
  return " timestamp=\"" + escaped(time.substr(0, time.find('Z'))) + '"';
}

std::string suite_of(const compare::Column& column, const Chapter& chapter, bool alone) {
  const record::Record& record = *column.record;
  const std::string classname = (alone ? "proctor" : package(column)) + '.' + chapter.name;
  double ms = 0;
  std::string cases;
  for (const Case& each : chapter.cases) {
    ms += each.ms;
    const std::string body = body_of(each);
    cases += fmt::format("    <testcase classname=\"{}\" name=\"{}\" time=\"{}\"",
                         escaped(classname), escaped(each.id), seconds(each.ms));
    cases += body.empty() ? "/>\n" : ">\n" + body + "    </testcase>\n";
  }
  std::string suite = fmt::format(
      "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\" "
      "time=\"{}\"{}>\n    <properties>\n",
      escaped(column.label + ": " + chapter.name), chapter.cases.size(),
      chapter.count(Outcome::failed), chapter.count(Outcome::errored),
      chapter.count(Outcome::skipped) + chapter.count(Outcome::known), seconds(ms),
      timestamp_of(record.start.started));
  const auto property = [&](const std::string& name, const std::string& value) {
    suite += fmt::format("      <property name=\"{}\" value=\"{}\"/>\n", escaped(name),
                         escaped(value));
  };
  property("platform", record.start.platform.key);
  property("label", column.label);
  property("suite", record.start.suite.revision);
  property("seed", std::to_string(record.start.seed));
  property("cases", std::to_string(record.start.cases));
  if (const std::string why = why_not_whole(record); !why.empty()) property("not whole", why);
  for (const record::Trait& trait : record.traits)
    if (trait.chapter == chapter.name && trait.value)
      property(trait.id, compare::in_words(*trait.value));
  return suite + "    </properties>\n" + cases + "  </testsuite>\n";
}

/// The chapters that have tests, and those that have nothing but traits.
std::vector<Chapter> suites_of(const record::Record& record) {
  std::vector<Chapter> suites = tests_of(record);
  std::set<std::string> names;
  for (const Chapter& suite : suites) names.insert(suite.name);
  for (const record::Trait& trait : record.traits)
    if (trait.value && names.insert(trait.chapter).second)
      suites.push_back({trait.chapter, {}});
  return suites;
}

}  // namespace

std::string junit(const Records& records, const Choices&) {
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"proctor\">\n";
  for (const compare::Column& column : compare::columns_of(records))
    for (const Chapter& chapter : suites_of(*column.record))
      xml += suite_of(column, chapter, records.size() == 1);
  return xml + "</testsuites>\n";
}

}  // namespace proctor::exports
