#include <algorithm>

#include "report/compare/column.h"
#include "report/compare/words.h"
#include "report/export/chapters.h"
#include "report/export/format.h"
#include "report/export/markdown_text.h"

namespace proctor::exports {
namespace {

constexpr std::size_t most = 880'000;
constexpr std::string_view cut_notice =
    "\nThe rest is left out here, since a summary may be no longer; the record has it.\n";

/// Markdown that stops growing before it is too long.
class Page {
 public:
  /// Adds a part as a whole, or says that there is no more room.
  void add(const std::string& part) {
    if (full_) return;
    if (text_.size() + part.size() > most) {
      full_ = true;
      text_ += cut_notice;
      return;
    }
    text_ += part;
  }

  std::string text() && { return std::move(text_); }

 private:
  std::string text_;
  bool full_ = false;
};

std::size_t count(const std::vector<Chapter>& chapters, Outcome outcome) {
  std::size_t sum = 0;
  for (const Chapter& chapter : chapters) sum += chapter.count(outcome);
  return sum;
}

std::string row_of(const compare::Column& column) {
  const std::vector<Chapter> chapters = chapters_of(*column.record);
  std::string row = "| " + prose(column.label);
  for (const Outcome outcome :
       {Outcome::passed, Outcome::failed, Outcome::errored, Outcome::known, Outcome::skipped})
    row += " | " + std::to_string(count(chapters, outcome));
  row += " | " + std::to_string(column.record->traits.size()) + " |\n";
  return row;
}

std::string story_of(const Case& each) {
  if (each.property == nullptr)
    return "\n#### " + code(each.id) + "\n\n" + prose(each.result.message) + "\n";
  const record::Property& property = *each.property;
  std::string text = "\n#### " + code(each.id) + " " + std::string(name_of(property.verdict)) +
                     "\n\n" + prose(property.law) + "\n\n";
  if (!property.failure) return text + prose(each.result.message) + "\n";
  const record::Failure& failure = *property.failure;
  text += "- " + prose(failure.what) + ": expected " + code(failure.expected) + ", observed " +
          code(failure.observed) + "\n";
  for (const record::Named& drawn : failure.counterexample)
    text += "- with " + prose(drawn.name) + " " + code(drawn.value) + "\n";
  for (const record::Source& source : property.sources)
    text += "- " + prose(source.document + ", " + source.section) + "\n";
  if (!failure.replay.empty()) text += "- to see it again: " + code(failure.replay) + "\n";
  return text;
}

/// A list that is folded away, as it is long and seldom read.
void add_folded(Page& page, const std::string& title, const std::vector<const Case*>& cases) {
  if (cases.empty()) return;
  page.add("\n<details><summary>" + title + " (" + std::to_string(cases.size()) +
           ")</summary>\n\n");
  for (const Case* each : cases)
    page.add("- " + code(each->id) + " " + prose(each->result.message) + "\n");
  page.add("\n</details>\n");
}

void add_record(Page& page, const compare::Column& column) {
  page.add("\n### " + prose(column.label) + "\n");
  for (const std::string& reservation : compare::reservations(*column.record))
    page.add("\n> " + prose(reservation) + "\n");
  const std::vector<Chapter> chapters = chapters_of(*column.record);
  std::vector<const Case*> known, skipped;
  std::size_t told = 0;
  for (const Chapter& chapter : chapters)
    for (const Case& each : chapter.cases) {
      const Outcome outcome = each.result.outcome;
      if (outcome == Outcome::known) known.push_back(&each);
      if (outcome == Outcome::skipped) skipped.push_back(&each);
      if (outcome != Outcome::failed && outcome != Outcome::errored) continue;
      page.add(story_of(each));
      ++told;
    }
  if (told == 0) page.add("\nAll as expected.\n");
  add_folded(page, "Known deviations", known);
  add_folded(page, "Skipped", skipped);
}

}  // namespace

std::string markdown(const Records& records, const Choices&) {
  Page page;
  page.add(
      "## proctor\n\n| platform | passed | failed | errors | known deviations | skipped | "
      "traits "
      "|\n|---|---:|---:|---:|---:|---:|---:|\n");
  const std::vector<compare::Column> columns = compare::columns_of(records);
  for (const compare::Column& column : columns) page.add(row_of(column));
  for (const compare::Column& column : columns) add_record(page, column);
  return std::move(page).text();
}

}  // namespace proctor::exports
