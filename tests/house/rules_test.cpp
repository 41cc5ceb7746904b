#include <gtest/gtest.h>

#include <algorithm>

#include "tests/house/source_tree.h"

namespace proctor::house {
namespace {

/// A pattern that does not find itself in this file.
std::regex words(const std::string& a, const std::string& b) { return std::regex(a + b); }

TEST(House, FilesStayShort) {
  for (const auto& [path, lines] : cpp_in({"suites", "fixtures", "report", "tests"}))
    EXPECT_LE(lines.size(), 250U) << path << " has outgrown one noun";
}

TEST(House, HeadersAreIncludedOnce) {
  for (const auto& [path, lines] : files_in({"suites", "fixtures", "report", "tests"}, {".h"}))
    EXPECT_EQ(std::count(lines.begin(), lines.end(), "#pragma once"), 1) << path;
}

TEST(House, PlatformsAreToldApartByFileName) {
  const std::regex conditional(
      R"(^\s*#\s*(if|ifdef|ifndef|elif)\b.*(__linux|__gnu_linux|__APPLE__|__MACH__|__FreeBSD|)"
      R"(__NetBSD|__OpenBSD|__unix|__GLIBC|__MUSL|_WIN32|TARGET_OS_))");
  EXPECT_EQ(matches(cpp_in({"suites", "fixtures", "report", "tests"}), conditional), "");
}

TEST(House, HasNoMacrosOfItsOwn) {
  const std::regex definition(R"(^\s*#\s*define\b)");
  EXPECT_EQ(matches(cpp_in({"suites", "fixtures", "report"}), definition), "");
}

TEST(House, LawsNeverSleep) {
  const std::regex sleep(R"(\b(u|nano|clock_nano)?sleep(_for|_until)?\s*\()");
  EXPECT_EQ(matches(cpp_in({"suites"}), sleep), "");
}

TEST(House, TemplatesEscapeEverything) {
  const auto templates = files_in({"report"}, {".mustache", ".html"});
  EXPECT_EQ(matches(templates, words(R"(\{\{)", R"(\s*[{&])")), "");
}

TEST(House, NothingIsPutOff) {
  const auto files = files_in({"suites", "fixtures", "report", "tests", "cmake", ".github"},
                              {".cpp", ".h", ".txt", ".cmake", ".sh", ".yml", ".md", ".js"});
  EXPECT_EQ(matches(files, words(R"(\b(TO)", R"(DO|FIX)" + std::string("ME)\\b"))), "");
}

TEST(House, ActionsArePinned) {
  const std::regex unpinned(R"(\buses:(?!\s*\./)(?!\s*[\w/-]+@[0-9a-f]{40} # v))");
  EXPECT_EQ(matches(files_in({".github"}, {".yml"}), unpinned), "");
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
