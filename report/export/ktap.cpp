#include <algorithm>
#include <sstream>

#include "report/compare/column.h"
#include "report/export/chapters.h"
#include "report/export/format.h"
#include "report/record/visible.h"

namespace proctor::exports {
namespace {

/// The text on one line, without what begins a directive.
std::string described(const std::string& text) {
  std::string line = record::visible(text);
  std::replace(line.begin(), line.end(), '#', '_');
  return line;
}

/// Each line of the text as a diagnostic.
std::string diagnostics(const std::string& text, const std::string& indent) {
  std::istringstream lines(text);
  std::string all;
  for (std::string line; std::getline(lines, line);)
    all += indent + "# " + record::visible(line) + '\n';
  return all;
}

std::string directive(const Case& each) {
  const std::string why = described(each.result.message);
  switch (each.result.outcome) {
    case Outcome::passed: return "";
    case Outcome::skipped: return " # SKIP " + why;
    case Outcome::known: return " # XFAIL " + why;
    case Outcome::errored: return " # ERROR " + why;
    case Outcome::failed: break;
  }
  return each.property->verdict == record::Verdict::timeout ? " # TIMEOUT " + why : "";
}

bool is_ok(const Result& result) {
  return result.outcome != Outcome::failed && result.outcome != Outcome::errored;
}

std::string subtest(const Chapter& chapter, const std::string& indent) {
  std::string text = indent + "KTAP version 1\n" + indent + "1.." +
                     std::to_string(chapter.cases.size()) + '\n';
  for (std::size_t i = 0; i < chapter.cases.size(); ++i) {
    const Case& each = chapter.cases[i];
    if (!is_ok(each.result)) text += diagnostics(each.result.story, indent);
    text += indent + (is_ok(each.result) ? "ok " : "not ok ") + std::to_string(i + 1) + ' ' +
            described(each.id) + directive(each) + '\n';
  }
  return text;
}

}  // namespace

std::string ktap(const Records& records, const Choices&) {
  std::string body;
  std::size_t number = 0;
  for (const compare::Column& column : compare::columns_of(records)) {
    const record::Start& start = column.record->start;
    body += diagnostics(column.label + ", " + start.platform.key + ", suite " +
                            start.suite.revision + ", seed " + std::to_string(start.seed),
                        "");
    for (const Chapter& chapter : chapters_of(*column.record)) {
      const bool ok = std::all_of(chapter.cases.begin(), chapter.cases.end(),
                                  [](const Case& each) { return is_ok(each.result); });
      body += subtest(chapter, "  ") + (ok ? "ok " : "not ok ") + std::to_string(++number) +
              ' ' + described(chapter.name) + '\n';
    }
  }
  return "KTAP version 1\n1.." + std::to_string(number) + '\n' + body;
}

}  // namespace proctor::exports
