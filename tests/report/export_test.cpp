#include <gtest/gtest.h>

#include <regex>
#include <sstream>

#include "report/export/format.h"
#include "report/export/markdown_text.h"
#include "tests/report/samples.h"

namespace proctor::exports {
namespace {

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

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
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

TEST(Export, KtapPlansMatchWhatFollows) {
  const std::string text = ktap(
      {record_of({samples::passed(), samples::skipped(), saying("# SKIP\nok 1 forged")})}, {});
  std::size_t planned = 0, results = 0, headers = 0;
  for (const std::string& line : lines_of(text)) {
    std::smatch match;
    if (std::regex_match(line, match, std::regex(" *1\\.\\.([0-9]+)")))
      planned += std::stoul(match[1]);
    results += std::regex_match(line, std::regex(" *(not )?ok [0-9]+ .*")) ? 1 : 0;
    headers += std::regex_match(line, std::regex(" *KTAP version 1")) ? 1 : 0;
    EXPECT_TRUE(std::regex_match(
        line, std::regex(" *((not )?ok [0-9]+ [^#]*( # (SKIP|XFAIL|ERROR|TIMEOUT)"
                         "[^#]*)?|1\\.\\.[0-9]+|KTAP version 1|# .*)")))
        << line;
  }
  EXPECT_EQ(planned, results) << text;
  EXPECT_GE(headers, 2U);
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
    EXPECT_FALSE(std::regex_search(prose_only, std::regex("[^\\\\]<(?!/?details|/?summary)")))
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
}

TEST(Export, KcidbIsToldOfTheBuildThatItKnows) {
  const std::string submission =
      kcidb({record_of({samples::passed()})}, {"mine", "other:build-7"});
  EXPECT_NE(submission.find("\"build_id\": \"other:build-7\""), std::string::npos);
  EXPECT_EQ(submission.find("\"builds\""), std::string::npos);
}

}  // namespace
}  // namespace proctor::exports
