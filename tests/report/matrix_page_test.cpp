#include <gtest/gtest.h>

#include "report/site/folds.h"
#include "tests/report/many_records.h"
#include "tests/report/site_files.h"

namespace proctor::site {
namespace {

/// So many platforms that say the same, under names of their own.
std::vector<record::Record> platforms_alike(std::size_t count) {
  const record::Record one = samples::many_records(1, 10).front();
  std::vector<record::Record> records(count, one);
  for (std::size_t i = 0; i < count; ++i) {
    record::Start& start = records[i].start;
    start.platform.key = start.platform.label = "platform-" + std::to_string(i);
    start.run = std::string(24, '0') + std::to_string(10'000'000 + i);
  }
  return records;
}

void make_another(record::Record& record) {
  record.properties.front().verdict = record::Verdict::crash;
}

Folds folds_of_all(const std::vector<record::Record>& records) {
  return folds_of(compare::table_of(compare::columns_of(records)));
}

bool has(const std::string& page, const std::string& text) {
  return page.find(text) != std::string::npos;
}

TEST(Folds, LeaveEachPlatformItsColumnWhereThereIsRoom) {
  const Folds folds = folds_of_all(platforms_alike(columns_a_page));
  EXPECT_EQ(folds.columns.size(), columns_a_page);
  EXPECT_EQ(folds.pages(), 1U);
}

TEST(Folds, PutThoseThatSayTheSameIntoOneColumn) {
  std::vector<record::Record> records = platforms_alike(60);
  make_another(records[7]);
  const Folds folds = folds_of_all(records);
  ASSERT_EQ(folds.columns.size(), 2U);
  EXPECT_EQ(folds.columns[0].members.size(), 59U);
  EXPECT_EQ(folds.columns[1].members, std::vector<std::size_t>{7});
  EXPECT_EQ(folds.column_of[8], 0U);
}

TEST(Folds, TellAnExpectedFailureFromAnUnexpectedOne) {
  std::vector<record::Record> records = platforms_alike(60);
  for (std::size_t i = 0; i < 2; ++i) make_another(records[i]);
  records[1].properties.front().unexpected = true;
  EXPECT_EQ(folds_of_all(records).columns.size(), 3U);
}

TEST(MatrixPage, NamesTheStandingOfEachRow) {
  std::vector<record::Record> records = platforms_alike(2);
  make_another(records[1]);
  const std::string page = samples::files_of(records).at("matrix.html");
  const std::string& id = records[0].properties.front().id;
  EXPECT_TRUE(has(page, "<tr id=\"" + id + "\" data-standing=\"differs\" data-broken=\"1\">"));
}

TEST(MatrixPage, UnfoldsWhatAllKeepChapterByChapter) {
  std::vector<record::Record> records = samples::many_records(2, 50);
  make_another(records[1]);
  const std::string page = samples::files_of(records).at("matrix.html");
  EXPECT_TRUE(has(page, "<input type=\"checkbox\" class=\"unfold\" id=\"all-chapter_0\">"));
  EXPECT_TRUE(has(page, "<label for=\"all-chapter_1\">"));
}

TEST(MatrixPage, GivesNeighboursThatKeepALawOneCellWhereThereAreMany) {
  std::vector<record::Record> records = platforms_alike(20);
  make_another(records[7]);
  const std::string page = samples::files_of(records).at("matrix.html");
  EXPECT_TRUE(has(page, "<td class=\"pass\" colspan=\"7\"><span>7 pass</span></td><td><a "));
  EXPECT_TRUE(has(page, "</td><td class=\"pass\" colspan=\"12\"><span>12 pass</span></td>"));
  EXPECT_TRUE(has(page, "<td class=\"pass\" colspan=\"20\">"));
  records.resize(12);
  EXPECT_FALSE(has(samples::files_of(records).at("matrix.html"), "class=\"pass\" colspan"));
}

TEST(MatrixPage, SaysWhoSharesAColumn) {
  std::vector<record::Record> records = platforms_alike(60);
  make_another(records[7]);
  const std::string page = samples::files_of(records).at("matrix.html");
  EXPECT_TRUE(has(page, "href=\"#alike-platform-0\">and 58 others</a>"));
  EXPECT_TRUE(has(page, "<details id=\"alike-platform-0\">"));
  EXPECT_TRUE(has(page, "<li><a href=\"platform/platform-59.html\">platform-59</a></li>"));
  EXPECT_FALSE(has(page, "alike-platform-7"));
}

TEST(MatrixPage, ContinuesOnFurtherPagesThatNameTheirPlatforms) {
  std::vector<record::Record> records = platforms_alike(70);
  for (std::size_t i = 0; i < records.size(); ++i) {
    record::Property& property = records[i].properties.front();
    property.verdict = record::Verdict::fail;
    property.failure = record::Failure{};
    property.failure->what = std::to_string(i);
  }
  const samples::Files files = samples::files_of(records);
  EXPECT_TRUE(
      has(files.at("matrix-2.html"), "<a href=\"matrix.html\" data-keys=\"platform-0 "));
  EXPECT_TRUE(has(files.at("matrix-2.html"), "platform/platform-69.html"));
  EXPECT_FALSE(files.contains("matrix-3.html"));
}

TEST(Overview, LeadsIntoTheMatrixAlreadyFiltered) {
  std::vector<record::Record> records = platforms_alike(2);
  make_another(records[1]);
  const std::string page = samples::files_of(records).at("index.html");
  EXPECT_TRUE(has(page, "href=\"matrix.html#?platform=platform-1&amp;verdict=crash\""));
  EXPECT_TRUE(has(page, "href=\"matrix.html#?words=is%3Adiffers\""));
}

}  // namespace
}  // namespace proctor::site
