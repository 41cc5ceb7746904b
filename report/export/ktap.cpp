#include <algorithm>
#include <sstream>

#include "report/compare/column.h"
#include "report/export/chapters.h"
#include "report/export/format.h"
#include "report/export/plain.h"

namespace proctor::exports {
namespace {

/// The text on one line, without what begins a directive.
std::string described(const std::string& text) {
  std::string line = plain(text);
  std::replace(line.begin(), line.end(), '#', '_');
  return line;
}

/// Each line of the text as a diagnostic.
std::string diagnostics(const std::string& text) {
  std::istringstream lines(text);
  std::string all;
  for (std::string line; std::getline(lines, line);) all += "# " + plain(line) + '\n';
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
  // No other word of ours is a directive, whatever the record says after it.
  const bool late = each.verdict == record::Verdict::timeout;
  return " # " + (late ? "TIMEOUT" : std::string(name_of(each.verdict)) + ':') + ' ' + why;
}

/// Tests of one level, each with what stands before its result.
class Level {
 public:
  /// `before` are diagnostics or a whole level, `after` begins with a directive, if anything.
  void add(bool ok, const std::string& name, const std::string& before,
           const std::string& after) {
    all_ok_ = all_ok_ && ok;
    lines_ += before + (ok ? "ok " : "not ok ") + std::to_string(++count_) + ' ' +
              described(name) + after + '\n';
  }

  bool all_ok() const { return all_ok_; }

  /// With its version and plan, `about` after these, and every line as far to the right as it
  /// is deep.
  std::string text(std::size_t depth, const std::string& about = "") const {
    std::istringstream lines("KTAP version 1\n1.." + std::to_string(count_) + '\n' + about +
                             lines_);
    std::string all;
    for (std::string line; std::getline(lines, line);)
      all += std::string(2 * depth, ' ') + line + '\n';
    return all;
  }

 private:
  std::size_t count_ = 0;
  bool all_ok_ = true;
  std::string lines_;
};

Level level_of(const Chapter& chapter) {
  Level level;
  for (const Case& each : chapter.cases) {
    const Outcome outcome = each.result.outcome;
    const bool ok = outcome != Outcome::failed && outcome != Outcome::errored;
    level.add(ok, each.id, ok ? "" : diagnostics(each.result.story), directive(each));
  }
  return level;
}

Level level_of(const record::Record& record) {
  Level level;
  for (const Chapter& chapter : tests_of(record)) {
    const Level tests = level_of(chapter);
    const bool skipped = chapter.count(Outcome::skipped) == chapter.cases.size();
    level.add(tests.all_ok(), chapter.name, tests.text(1), skipped ? " # SKIP" : "");
  }
  return level;
}

std::string about(const compare::Column& column) {
  const record::Start& start = column.record->start;
  return diagnostics(column.label + ", " + start.platform.key + ", suite " +
                     start.suite.revision + ", " + std::to_string(start.cases) +
                     " cases, seed " + std::to_string(start.seed));
}

}  // namespace

std::string ktap(const Records& records, const Choices&) {
  const std::vector<compare::Column> columns = compare::columns_of(records);
  if (columns.size() == 1) return level_of(records[0]).text(0, about(columns[0]));
  Level platforms;
  for (const compare::Column& column : columns) {
    const Level tests = level_of(*column.record);
    platforms.add(tests.all_ok(), column.label, tests.text(1, about(column)), "");
  }
  return platforms.text(0);
}

}  // namespace proctor::exports
