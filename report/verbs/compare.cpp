#include <iostream>
#include <memory>

#include "report/compare/text.h"
#include "report/export/pair.h"
#include "report/record/visible.h"
#include "report/verbs/outcome.h"
#include "report/verbs/verb.h"

namespace proctor::verbs {
namespace {

using record::Record;

struct Options {
  std::vector<std::string> files;
  std::vector<std::string> baseline;
  std::string format = "text";
};

/// The run to compare with: of the same platform under the same name, else of one that is
/// called the same, else the only one.
const Record& baseline_of(const Record& record, const std::vector<Record>& baseline) {
  const record::Platform& platform = record.start.platform;
  for (const Record& each : baseline)
    if (each.start.platform.key == platform.key && each.start.platform.label == platform.label)
      return each;
  for (const Record& each : baseline)
    if (each.start.platform.label == platform.label) return each;
  if (baseline.size() == 1) return baseline.front();
  throw Refusal(record::visible(record.file) + ": no baseline is of this platform (" +
                record::visible(platform.label) + "); name one with --baseline");
}

std::string told(const compare::Table& table, const compare::Pair& pair,
                 const std::string& format) {
  if (format == "json") return exports::json_of(table, pair);
  if (format == "markdown") return exports::markdown_of(table, pair);
  return compare::text_of(table, pair);
}

/// Compares every record with its baseline, which is the first if none is named.
int compare_all(const Options& options) {
  std::vector<Record> records = read_all(options.files);
  std::vector<Record> baseline = read_all(options.baseline);
  if (baseline.empty()) {
    if (records.size() < 2)
      throw Refusal("one record alone compares with nothing; name two, or a --baseline");
    baseline.push_back(std::move(records.front()));
    records.erase(records.begin());
  }
  int code = done;
  for (const Record& record : records) {
    const compare::Compared two = compare::compared(baseline_of(record, baseline), record);
    const bool apart = &record != &records.front() && options.format != "json";
    std::cout << (apart ? "\n" : "") << told(two.table, two.pair, options.format);
    if (!two.pair.worse.empty()) code = differs_for_the_worse;
  }
  return code;
}

}  // namespace

void add_compare(CLI::App& app, Act& act) {
  const auto options = std::make_shared<Options>();
  CLI::App* const verb =
      app.add_subcommand("compare", "Says on what records differ from the first");
  verb->add_option("RECORD", options->files, "Two records or more; one will do with a baseline")
      ->required();
  verb->add_option("--baseline", options->baseline,
                   "Compare each record with the one of its platform among these")
      ->expected(1)
      ->take_all();
  verb->add_option("--format", options->format, "text, markdown or json")
      ->check(CLI::IsMember({"text", "markdown", "json"}));
  verb->footer(
      "Examples:\n"
      "  proctor-report compare before.ndjson after.ndjson\n"
      "  proctor-report compare --baseline published.ndjson mine.ndjson --format markdown\n\n"
      "Exits 1 if a law that the baseline keeps is broken (fail, timeout or crash; a record "
      "that\n"
      "breaks off in it), and for nothing else: what is skipped, not run or could not be set "
      "up\n"
      "is told and accuses nobody. As json each comparison is an object on a line of its own.");
  verb->callback([&act, options] { act = [options] { return compare_all(*options); }; });
}

}  // namespace proctor::verbs
