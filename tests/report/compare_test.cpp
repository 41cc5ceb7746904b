#include <gtest/gtest.h>

#include "report/compare/matrix.h"
#include "report/compare/text.h"
#include "tests/report/samples.h"

namespace proctor::compare {
namespace {

using record::Property;
using record::Record;
using record::Verdict;

Property with(Verdict verdict, const std::string& what = "") {
  Property property = samples::passed();
  property.verdict = verdict;
  if (verdict == Verdict::fail) {
    property.failure = samples::failed().failure;
    property.failure->what = what;
    property.failure->expected = "3";
    property.failure->observed = "5";
  }
  if (verdict == Verdict::skip) property.skip = {record::Reason::unsupported, "no such call"};
  if (verdict == Verdict::error) property.error = {"no room", "fixtures/fd.h:1"};
  return property;
}

Record record_of(const std::vector<Property>& properties) {
  Record record;
  record.file = "a.ndjson";
  record.start = samples::start();
  record.start.selection.clear();
  record.properties = properties;
  record.end = samples::end();
  return record;
}

/// The one row of records that hold one property each.
Row row_of(const std::vector<Record>& records) { return rows_of(columns_of(records)).at(0); }

Standing standing_of(const std::vector<Property>& properties) {
  std::vector<Record> records;
  for (const Property& property : properties) records.push_back(record_of({property}));
  return row_of(records).standing;
}

TEST(Columns, TellApartWhatIsCalledTheSame) {
  std::vector<Record> records(4, record_of({}));
  records[1].start.platform.key = "other";
  records[3].start.platform.label = "another";
  const std::vector<Column> columns = columns_of(records);
  EXPECT_EQ(columns[0].label, "my laptop (linux-6.1-x86_64-glibc-2.36) (1)");
  EXPECT_EQ(columns[1].label, "my laptop (other)");
  EXPECT_EQ(columns[2].label, "my laptop (linux-6.1-x86_64-glibc-2.36) (2)");
  EXPECT_EQ(columns[3].label, "another");
  EXPECT_EQ(columns[2].key, "my-laptop-linux-6.1-x86_64-glibc-2.36-2");
}

TEST(Columns, HaveKeysOfTheirOwnEvenIfALabelLooksNumbered) {
  std::vector<Record> records(3, record_of({}));
  records[0].start.platform.label = "A b";
  records[1].start.platform.label = "a-b-2";
  records[2].start.platform.label = "a  b";
  const std::vector<Column> columns = columns_of(records);
  EXPECT_EQ(columns[0].key, "a-b");
  EXPECT_EQ(columns[1].key, "a-b-2");
  EXPECT_EQ(columns[2].key, "a-b-3");
}

TEST(Columns, HaveKeysThatNameAFileAnywhere) {
  const std::vector<std::pair<std::string, std::string>> keys{
      {"linux-6.1-x86_64-glibc-2.36", "linux-6.1-x86_64-glibc-2.36"},
      {"Linux, plain user", "linux-plain-user"},
      {"../../etc/passwd", "etc-passwd"},
      {"..", "platform"},
      {"CON", "platform-con"},
      {"nul.txt", "platform-nul.txt"},
      {"COM1", "platform-com1"},
      {"Größe", "gr-e"},
      {"\u65e5\u672c", "platform"},
      {std::string(200, 'x'), std::string(80, 'x')}};
  for (const auto& [label, key] : keys) {
    std::vector<Record> records(1, record_of({}));
    records[0].start.platform.label = label;
    EXPECT_EQ(columns_of(records)[0].key, key) << label;
  }
}

TEST(Rows, DifferWhereSomeKeepAndSomeBreak) {
  EXPECT_EQ(standing_of({with(Verdict::pass), with(Verdict::fail)}), Standing::differs);
  EXPECT_EQ(standing_of({with(Verdict::pass), with(Verdict::timeout)}), Standing::differs);
  EXPECT_EQ(standing_of({with(Verdict::fail, "pid"), with(Verdict::fail, "errno")}),
            Standing::differs);
}

TEST(Rows, DoNotDifferByWhatWasNotJudged) {
  EXPECT_EQ(standing_of({with(Verdict::pass), with(Verdict::skip)}), Standing::kept);
  EXPECT_EQ(standing_of({with(Verdict::fail), with(Verdict::skip)}), Standing::broken);
  EXPECT_EQ(standing_of({with(Verdict::pass), with(Verdict::error)}), Standing::unsettled);
  EXPECT_EQ(standing_of({with(Verdict::skip), with(Verdict::skip)}), Standing::unsettled);
}

TEST(Rows, NameTheKindsOfFailure) {
  const Row row = row_of(
      {record_of({with(Verdict::fail, "pid")}), record_of({with(Verdict::pass)}),
       record_of({with(Verdict::fail, "errno")}), record_of({with(Verdict::fail, "pid")})});
  EXPECT_EQ(row.cells[0].kind + row.cells[1].kind + row.cells[2].kind + row.cells[3].kind,
            "ABA");
}

TEST(Rows, CountABrokenOffRecordAsACrash) {
  Record cut = record_of({});
  cut.end.reset();
  cut.unfinished = {samples::passed().id};
  EXPECT_EQ(row_of({record_of({with(Verdict::pass)}), cut}).standing, Standing::differs);
  cut.end = samples::end();
  EXPECT_EQ(row_of({record_of({with(Verdict::pass)}), cut}).standing, Standing::kept);
}

TEST(Rows, StandInReadingOrder) {
  Property late = with(Verdict::pass);
  late.where = "suites/descriptors.cpp:200";
  late.id = "descriptors.a";
  Property unknown = with(Verdict::pass);
  unknown.id = "a.a";
  Property first = with(Verdict::pass);
  first.id = "identity.z";
  const std::vector<Record> records{record_of({unknown, late, with(Verdict::pass), first})};
  std::string ids;
  for (const Row& row : rows_of(columns_of(records))) ids += row.id + ' ';
  EXPECT_EQ(ids, "identity.z descriptors.open_returns_lowest_free descriptors.a a.a ");
}

TEST(TraitRows, GroupEqualValues) {
  std::vector<Record> records(3, record_of({}));
  for (Record& record : records) record.traits = {samples::observed()};
  EXPECT_FALSE(trait_rows_of(columns_of(records)).at(0).differs);
  records[1].traits[0].value = record::Enumeration{"random"};
  const TraitRow row = trait_rows_of(columns_of(records)).at(0);
  EXPECT_TRUE(row.differs);
  EXPECT_EQ(row.groups, (std::vector<std::optional<std::size_t>>{0, 1, 0}));
}

/// How many rows of each kind two records make.
struct Counts {
  std::size_t worse, better, other_failure, judged_once, other_law, same, warnings;
};

Counts compare_two(const Record& a, const Record& b) {
  const std::vector<Record> records{a, b};
  const Table table = table_of(columns_of(records));
  const Pair pair = pair_of(table, 0, 1);
  return {pair.worse.size(),       pair.better.size(),    pair.other_failure.size(),
          pair.judged_once.size(), pair.other_law.size(), pair.same,
          pair.warnings.size()};
}

TEST(Compare, TellsWorseFromBetter) {
  const Record good = record_of({with(Verdict::pass)});
  const Record bad = record_of({with(Verdict::fail, "pid")});
  EXPECT_EQ(compare_two(good, bad).worse, 1U);
  EXPECT_EQ(compare_two(bad, good).better, 1U);
  EXPECT_EQ(compare_two(bad, bad).same, 1U);
  EXPECT_EQ(compare_two(bad, record_of({with(Verdict::crash)})).other_failure, 1U);
  EXPECT_EQ(compare_two(good, record_of({with(Verdict::skip)})).judged_once, 1U);
  EXPECT_EQ(compare_two(good, record_of({})).judged_once, 1U);
}

TEST(Compare, DoesNotCompareVerdictsOnDifferentLaws) {
  Record other = record_of({with(Verdict::fail, "pid")});
  other.properties[0].law = "A new descriptor is even.";
  other.start.suite.digest = "ffffffffffffffff";
  other.start.cases = 7;
  const Counts comparison = compare_two(record_of({with(Verdict::pass)}), other);
  EXPECT_EQ(comparison.other_law, 1U);
  EXPECT_EQ(comparison.worse, 0U);
  EXPECT_EQ(comparison.warnings, 2U);
}

TEST(Compare, PrintsAnAlignedTable) {
  Property other = with(Verdict::fail, "the errno\x1b[31m");
  other.id = "wait.b";
  other.chapter = "wait";
  Property good = with(Verdict::pass);
  good.id = "wait.b";
  good.chapter = "wait";
  const std::vector<Record> records{record_of({with(Verdict::pass), good}),
                                    record_of({with(Verdict::timeout), other})};
  const Table table = table_of(columns_of(records));
  const std::string text = text_of(table, pair_of(table, 0, 1));
  EXPECT_NE(text.find("\nworse: kept by A, broken by B (2)\n"
                      "  descriptors.open_returns_lowest_free  pass \u2192 timeout\n"
                      "  wait.b                                pass \u2192 fail     the "
                      "errno<U+001B>[31m: expected 3, observed 5\n"),
            std::string::npos)
      << text;
  EXPECT_TRUE(text.ends_with("\n0 properties the same, 2 worse, 0 better\n"));
}

TEST(Check, SaysWhatIsInARecord) {
  Record record = record_of({with(Verdict::pass), with(Verdict::skip)});
  EXPECT_EQ(summary_of(record),
            "a.ndjson: sound, my laptop, 2 properties (1 pass, 1 skip), 0 traits, 0 facts, 0 "
            "unexpected\n");
  record.end.reset();
  record.unfinished = {"wait.b"};
  record.damaged = 1;
  EXPECT_TRUE(summary_of(record).ends_with(
      "0 unexpected. It breaks off before its end; wait.b was running then. 1 line was damaged "
      "on the way and is lost.\n"));
}

}  // namespace
}  // namespace proctor::compare
