#include <gtest/gtest.h>

#include <algorithm>

#include "tests/house/patterns.h"
#include "tests/house/source_tree.h"

namespace proctor::house {
namespace {

TEST(House, FilesStayShort) {
  for (const auto& [path, lines] : cpp_in({"suites", "fixtures", "report", "tests"}))
    EXPECT_LE(lines.size(), 250U) << path << " has outgrown one noun";
}

TEST(House, HeadersAreIncludedOnce) {
  for (const auto& [path, lines] : files_in({"suites", "fixtures", "report", "tests"}, {".h"}))
    EXPECT_EQ(std::count(lines.begin(), lines.end(), "#pragma once"), 1) << path;
}

TEST(House, PlatformsAreToldApartByFileName) {
  const auto files = cpp_in({"suites", "fixtures", "report", "tests"});
  EXPECT_EQ(matches(files, platform_conditional()), "");
}

TEST(House, HasNoMacrosOfItsOwn) {
  EXPECT_EQ(matches(cpp_in({"suites", "fixtures", "report"}), macro_definition()), "");
}

TEST(House, LawsNeverSleep) { EXPECT_EQ(matches(cpp_in({"suites"}), sleep_call()), ""); }

TEST(House, TemplatesEscapeEverything) {
  EXPECT_EQ(matches(files_in({"report"}, {".mustache", ".html"}), unescaped_tag()), "");
}

TEST(House, NothingIsPutOff) {
  const auto files = files_in({"suites", "fixtures", "report", "tests", ".github"},
                              {".cpp", ".h", ".txt", ".cmake", ".sh", ".yml", ".md", ".js"});
  EXPECT_EQ(matches(files, postponement()), "");
}

TEST(House, ShowsNewcomersALawAsItIs) {
  const std::vector<std::string> page = lines_of("CONTRIBUTING.md");
  const auto begin = std::find(page.begin(), page.end(), "```cpp") + 1;
  const auto end = std::find(begin, page.end(), "```");
  ASSERT_GT(end - begin, 10);
  const std::vector<std::string> chapter = lines_of("suites/zombies/life.cpp");
  EXPECT_NE(std::search(chapter.begin(), chapter.end(), begin, end), chapter.end())
      << "the law in CONTRIBUTING.md is no longer that of suites/zombies/life.cpp";
}

TEST(House, ActionsArePinned) {
  EXPECT_EQ(matches(files_in({".github"}, {".yml"}), unpinned_action()), "");
}

TEST(House, ArrowsPointOneWay) {
  EXPECT_EQ(matches(cpp_in({"report"}), std::regex(R"(#include "(suites|fixtures|tests)/)")),
            "")
      << "report knows no suite and no fixture";
  EXPECT_EQ(matches(cpp_in({"fixtures"}), std::regex(R"(#include "(suites|tests)/)")), "")
      << "fixtures never name a suite";
  EXPECT_EQ(matches(cpp_in({"suites"}), std::regex(R"(#include "tests/)")), "");
  EXPECT_EQ(matches(cpp_in({"fixtures"}), std::regex(R"(#include "report/(?!record/))")), "")
      << "a run writes records and knows nothing else of the report";
}

TEST(House, FewKnowTheInsideOfRapidCheck) {
  const std::regex inside(R"(\brc::detail\b)");
  const auto files = cpp_in({"suites", "fixtures", "report"});
  const auto knowing = std::count_if(files.begin(), files.end(), [&](const SourceFile& file) {
    return !matches({file}, inside).empty();
  });
  EXPECT_LE(knowing, 2) << matches(files, inside);
}

}  // namespace
}  // namespace proctor::house
