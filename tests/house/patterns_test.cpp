#include "tests/house/patterns.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/house/source_tree.h"

namespace proctor::house {
namespace {

bool notices(const std::regex& pattern, const std::string& line) {
  return !matches({{"file", {"before", line, "after"}}}, pattern).empty();
}

TEST(Patterns, NameTheLine) {
  EXPECT_EQ(matches({{"a.cpp", {"one", "#define X"}}}, macro_definition()),
            "a.cpp:2: #define X\n");
}

TEST(Patterns, NoticePlatformConditionals) {
  EXPECT_TRUE(notices(platform_conditional(), "#ifdef __linux__"));
  EXPECT_TRUE(notices(platform_conditional(), "# if defined(__APPLE__) && X"));
  EXPECT_TRUE(notices(platform_conditional(), "#elif __FreeBSD__ >= 14"));
  EXPECT_FALSE(notices(platform_conditional(), "#include <linux/limits.h>"));
  EXPECT_FALSE(notices(platform_conditional(), "// not #ifdef __linux__"));
}

TEST(Patterns, NoticeMacros) {
  EXPECT_TRUE(notices(macro_definition(), "  # define LAW(x) x"));
  EXPECT_FALSE(notices(macro_definition(), "// what they define"));
}

TEST(Patterns, NoticeSleeping) {
  EXPECT_TRUE(notices(sleep_call(), "  usleep(10);"));
  EXPECT_TRUE(notices(sleep_call(), "std::this_thread::sleep_for(1s);"));
  EXPECT_TRUE(notices(sleep_call(), "::clock_nanosleep (CLOCK_MONOTONIC, 0, &t, nullptr);"));
  EXPECT_FALSE(notices(sleep_call(), "state == State::sleeping"));
}

TEST(Patterns, NoticeUnescapedTags) {
  EXPECT_TRUE(notices(unescaped_tag(), "<p>{{{law}}}</p>"));
  EXPECT_TRUE(notices(unescaped_tag(), "<p>{{& law}}</p>"));
  EXPECT_FALSE(notices(unescaped_tag(), "<p>{{law}}</p>"));
}

TEST(Patterns, NoticeWhatIsPutOff) {
  EXPECT_TRUE(notices(postponement(), std::string("// TO") + "DO: later"));
  EXPECT_FALSE(notices(postponement(), "mkdtemp(\"XXXXXX\")"));
}

TEST(Patterns, NoticeActionsThatMayChange) {
  EXPECT_TRUE(notices(unpinned_action(), "- uses: actions/checkout@v4"));
  EXPECT_TRUE(notices(unpinned_action(), "- uses: actions/checkout@11bd719 # v4.2.2"));
  EXPECT_FALSE(notices(unpinned_action(), "- uses: ./.github/actions/proctor"));
  EXPECT_FALSE(
      notices(unpinned_action(),
              "- uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2"));
}

}  // namespace
}  // namespace proctor::house
