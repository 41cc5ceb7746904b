#include <gtest/gtest.h>

#include <regex>

#include "report/export/format.h"
#include "report/export/markdown_text.h"
#include "report/record/time.h"
#include "tests/report/ktap_reader.h"
#include "tests/report/lines.h"
#include "tests/report/samples.h"

namespace proctor::exports {
namespace {

using samples::lines_of;

record::Record record_of(const std::vector<record::Property>& properties) {
  record::Record record;
  record.file = "a.ndjson";
  record.start = samples::start();
  record.properties = properties;
  record.end = samples::end();
  return record;
}

/// A failure that says `text` wherever it can.
record::Property saying(const std::string& text) {
  record::Property property = samples::failed();
  property.law = property.generator = text;
  property.unexpected = true;
  property.expectation.reset();
  record::Failure& failure = *property.failure;
  failure.what = failure.expected = failure.observed = failure.replay = text;
  failure.notes = {text};
  failure.counterexample = {{text, text}};
  return property;
}

TEST(Export, IsRedForWhatIsNewOnly) {
  record::Property known = samples::failed();
  known.expectation = {record::Verdict::fail, "known for years", ""};
  known.unexpected = false;
  const std::string green = junit({record_of({samples::passed(), known})}, {});
  EXPECT_NE(green.find("failures=\"0\""), std::string::npos) << green;
  EXPECT_NE(green.find("<skipped>known deviation: known for years</skipped>"),
            std::string::npos);
  known.unexpected = true;
  EXPECT_NE(junit({record_of({known})}, {}).find("failures=\"1\""), std::string::npos);

  record::Property better = samples::passed();
  better.expectation = {record::Verdict::fail, "known for years", ""};
  better.unexpected = true;
  EXPECT_NE(junit({record_of({better})}, {}).find("expected to fail"), std::string::npos);
}

TEST(Export, ToldOfABrokenRecordIsAnError) {
  record::Record record = record_of({samples::passed()});
  record.end.reset();
  record.unfinished = {"wait.echild"};
  const std::string xml = junit({record}, {});
  EXPECT_NE(xml.find("errors=\"1\""), std::string::npos) << xml;
  EXPECT_NE(ktap({record}, {}).find("not ok 1 wait.echild # ERROR"), std::string::npos);
}

TEST(Export, KtapNestsChaptersInPlatforms) {
  const record::Record one = record_of({samples::passed(), samples::skipped()});
  const record::Record two = record_of({saying("SKIP all\nok 1 forged")});
  const std::vector<samples::KtapTest> tests = samples::read_ktap(ktap({one, two}, {}));
  ASSERT_EQ(tests.size(), 2U);
  EXPECT_TRUE(tests[0].ok);
  ASSERT_EQ(tests[0].subtests.size(), 2U);
  EXPECT_EQ(tests[0].subtests[0].name, "descriptors");
  EXPECT_EQ(tests[0].subtests[1].directive, "SKIP");
  EXPECT_EQ(tests[0].subtests[1].subtests.at(0).directive, "SKIP");
  EXPECT_FALSE(tests[1].ok);
  const samples::KtapTest& failed = tests[1].subtests.at(0).subtests.at(0);
  EXPECT_EQ(failed.name, "wait.echild");
  EXPECT_FALSE(failed.ok);
  EXPECT_EQ(failed.directive, "");
}

TEST(Export, APartOfARunIsRed) {
  record::Record part = record_of({samples::passed()});
  EXPECT_EQ(junit({part}, {}).find("record.whole"), std::string::npos);
  part.end->complete = false;
  EXPECT_NE(junit({part}, {}).find("name=\"record.whole\""), std::string::npos);
  EXPECT_NE(csv({part}, {}).find("The run was interrupted."), std::string::npos);
  part.end->complete = true;
  part.damaged = 1;
  EXPECT_NE(ktap({part}, {}).find("not ok 1 record.whole # ERROR"), std::string::npos);
}

TEST(Export, ATraitIsRedOnlyIfItWentWrong) {
  record::Record record = record_of({samples::passed()});
  record.traits = {samples::observed()};
  EXPECT_NE(junit({record}, {}).find("name=\"identity.trait_allocation\" value=\"ascending\""),
            std::string::npos);
  record.traits[0].value.reset();
  record.traits[0].verdict = record::Verdict::timeout;
  EXPECT_NE(junit({record}, {}).find("<error type=\"timeout\""), std::string::npos);
}

TEST(Export, ReplayLinesAreThoseThatProctorWrites) {
  record::Property property = saying("a");
  property.failure->replay = "proctor replay wait.echild B4gZk5C";
  EXPECT_NE(
      ktap({record_of({property})}, {}).find("# again: proctor replay wait.echild B4gZk5C"),
      std::string::npos);
  property.failure->replay += "; reboot";
  for (const Format& format : formats())
    EXPECT_EQ(format.write({record_of({property})}, {}).find("reboot"), std::string::npos)
        << format.name;
}

TEST(RecordTime, IsATimeOrNothing) {
  EXPECT_EQ(record::milliseconds_at("2026-01-31T12:00:00Z"), 1769860800000);
  for (const char* text :
       {"", "2026-01-31", "2026-01-31T12:00:00Z ", "2026-02-30T12:00:00Z",
        "2026-01-31T24:00:00Z", "2026-01-31T12:00:0xZ", "2026-01-31T-1:00:00Z"})
    EXPECT_FALSE(record::milliseconds_at(text)) << text;
}

TEST(Export, NoCellIsAFormula) {
  for (const char* text : {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"}) {
    const std::string file = csv({record_of({saying(text)})}, {});
    EXPECT_FALSE(std::regex_search(file, std::regex("(^|[,\"\n])([=+\\-@\t]|\r[^\n])")))
        << file;
  }
  const std::string quoted = csv({record_of({saying("a \"b\", c")})}, {});
  EXPECT_NE(quoted.find("\"a \"\"b\"\", c\""), std::string::npos) << quoted;
}

TEST(Export, MarkdownIsInert) {
  for (const char* text :
       {"::error file=a::b", "  ::set-output name=x::y", "##[error]x", "`code` ```", "<script>",
        "@everyone", "![x](https://evil.example/i.png)", "www.evil.example", "| a | b |",
        "\n# heading\n- list\n", "</details>", "\x1b[2J"}) {
    const std::string page = markdown({record_of({saying(text)})}, {});
    for (const std::string& line : lines_of(page)) {
      const std::string trimmed =
          line.substr(std::min(line.find_first_not_of(" "), line.size()));
      EXPECT_FALSE(trimmed.starts_with("::")) << line;
      EXPECT_EQ(line.find("##["), std::string::npos) << line;
      EXPECT_EQ(line.find('\x1b'), std::string::npos) << line;
      EXPECT_NE(trimmed, "# heading");
    }
    const std::string prose_only = std::regex_replace(page, std::regex("`+[^\n]*?`+"), "");
    EXPECT_FALSE(
        std::regex_search(prose_only, std::regex("[^\\\\]<(?!/?details>|/?summary>|/?code>)")))
        << page;
  }
  EXPECT_EQ(code("a `` b"), "```a `` b```");
  EXPECT_EQ(code("`a"), "`` `a ``");
  EXPECT_EQ(prose("a_b *c* [d](e)"), "a\\_b \\*c\\* \\[d\\]\\(e\\)");
}

TEST(Export, MarkdownHasAnEnd) {
  std::vector<record::Property> many(200, saying(std::string(10'000, 'x')));
  const std::string page = markdown({record_of(many)}, {});
  EXPECT_LT(page.size(), 900'000U);
  EXPECT_TRUE(page.ends_with("the record has it.\n"));
  const auto count = [&](const std::string& word) {
    std::size_t found = 0;
    for (auto at = page.find(word); at != std::string::npos; at = page.find(word, at + 1))
      ++found;
    return found;
  };
  EXPECT_EQ(count("<details>"), count("</details>"));
}

TEST(Export, KcidbIsToldOfTheBuildThatItKnows) {
  const std::string submission =
      kcidb({record_of({samples::passed()})}, {"mine", "other:build-7"});
  EXPECT_NE(submission.find("\"build_id\": \"other:build-7\""), std::string::npos);
  EXPECT_NE(submission.find("\"status\": \"PASS\""), std::string::npos);
  EXPECT_EQ(submission.find("\"builds\""), std::string::npos);
}

}  // namespace
}  // namespace proctor::exports
