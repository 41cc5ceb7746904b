#include <fmt/format.h>

#include <algorithm>

#include "report/compare/column.h"
#include "report/compare/words.h"
#include "report/export/chapters.h"
#include "report/export/format.h"
#include "report/export/markdown_page.h"
#include "report/export/markdown_text.h"
#include "report/export/plain.h"

namespace proctor::exports {
namespace {

using Cases = std::vector<const Case*>;

constexpr std::size_t longest_cell = 160, longest_line = 4'000;

std::string brief(const std::string& text) { return cell(cut(text, longest_cell)); }
std::string long_code(const std::string& text) { return code(cut(text, longest_line)); }
std::string long_prose(const std::string& text) { return prose(cut(text, longest_line)); }

/// What is red comes first, in a case's record's order.
Cases cases_of(const std::vector<Chapter>& chapters, const std::vector<Outcome>& outcomes) {
  Cases cases;
  for (const Chapter& chapter : chapters)
    for (const Case& each : chapter.cases)
      if (std::find(outcomes.begin(), outcomes.end(), each.result.outcome) != outcomes.end())
        cases.push_back(&each);
  return cases;
}

std::string row_of(const compare::Column& column) {
  const std::vector<Chapter> chapters = tests_of(*column.record);
  std::string row = fmt::format("| {} |", prose(column.label));
  for (const Outcome outcome :
       {Outcome::failed, Outcome::errored, Outcome::known, Outcome::skipped, Outcome::passed})
    row += fmt::format(" {} |", cases_of(chapters, {outcome}).size());
  return row + fmt::format(" {} |\n", column.record->traits.size());
}

std::string identity_of(const record::Start& start) {
  const record::Platform& platform = start.platform;
  return fmt::format("\n{} {}, {}, {}, as {}; suite {}, {} cases, seed {}\n",
                     prose(platform.system), prose(platform.release), prose(platform.machine),
                     prose(platform.libc), prose(platform.privilege),
                     prose(start.suite.revision), start.cases, start.seed);
}

std::string table_row_of(const Case& each) {
  const auto row = [&](const std::string& what, const std::string& expected,
                       const std::string& observed) {
    return fmt::format("| {} | {} | {} | {} | {} |\n", name_of(each.verdict), code(each.id),
                       prose(cut(what, longest_cell)), brief(expected), brief(observed));
  };
  if (each.property == nullptr || !each.property->failure)
    return row(each.result.message, "", "");
  const record::Failure& failure = *each.property->failure;
  return row(failure.what, failure.expected, failure.observed);
}

std::string details_of(const record::Failure& failure, std::uint64_t cases) {
  std::string text = fmt::format("- {}: expected {}, observed {}\n", long_prose(failure.what),
                                 long_code(failure.expected), long_code(failure.observed));
  for (const record::Named& drawn : failure.counterexample)
    text += fmt::format("- with {} = {}\n", long_prose(drawn.name), long_code(drawn.value));
  return text + fmt::format("- seen {} of {} times, after {} cases, at {}\n",
                            failure.reproduced.times, failure.reproduced.of, cases,
                            long_code(failure.where));
}

/// All that there is to tell of a property; the table has only the beginning.
std::string details_of(const record::Property& property) {
  std::string text = long_prose(property.law) + "\n\n";
  if (property.failure) text += details_of(*property.failure, property.cases);
  if (property.error)
    text += fmt::format("- {}, at {}\n", long_prose(property.error->text),
                        long_code(property.error->where));
  for (const record::Source& source : property.sources)
    text += fmt::format("- source: {}, {}\n", long_prose(source.document),
                        long_prose(source.section));
  if (const std::string replay = replay_of(property); !replay.empty())
    text += fmt::format("- again: {}\n", code(replay));
  return text;
}

void add_unexpected(MarkdownPage& page, const Cases& cases) {
  page.add("\n| | property | what | expected | observed |\n|---|---|---|---|---|\n");
  for (const Case* each : cases) page.add(table_row_of(*each));
  for (const Case* each : cases) {
    if (each->property == nullptr) continue;
    page.fold(fmt::format("<code>{}</code>", each->id));
    page.add(details_of(*each->property));
    page.fold_end();
  }
}

/// A list that is folded away, as it is long and seldom read.
void add_list(MarkdownPage& page, const std::string& title, const Cases& cases) {
  if (cases.empty()) return;
  page.fold(fmt::format("{} ({})", title, cases.size()));
  for (const Case* each : cases) {
    const auto& expectation = each->property->expectation;
    const std::string why = expectation ? link("why", expectation->link) : "";
    page.add(fmt::format("- {}: {}{}{}\n", code(each->id), long_prose(each->result.message),
                         why.empty() ? "" : ", ", why));
  }
  page.fold_end();
}

void add_record(MarkdownPage& page, const compare::Column& column) {
  const std::vector<Chapter> chapters = tests_of(*column.record);
  const Cases unexpected = cases_of(chapters, {Outcome::failed, Outcome::errored});
  page.add(
      "\n### " + prose(column.label) + ": " +
      (unexpected.empty() ? "as expected" : std::to_string(unexpected.size()) + " unexpected") +
      "\n" + identity_of(column.record->start));
  for (const std::string& reservation : compare::reservations(*column.record))
    page.add(fmt::format("\n> {}\n", prose(reservation)));
  if (!unexpected.empty()) add_unexpected(page, unexpected);
  add_list(page, "Known deviations", cases_of(chapters, {Outcome::known}));
  add_list(page, "Skipped", cases_of(chapters, {Outcome::skipped}));
}

}  // namespace

std::string markdown(const Records& records, const Choices&) {
  MarkdownPage page;
  page.add(
      "## proctor\n\n| platform | failed | errors | known deviations | skipped | passed | "
      "traits |\n|---|---:|---:|---:|---:|---:|---:|\n");
  const std::vector<compare::Column> columns = compare::columns_of(records);
  for (const compare::Column& column : columns) page.add(row_of(column));
  for (const compare::Column& column : columns) add_record(page, column);
  return std::move(page).text();
}

}  // namespace proctor::exports
