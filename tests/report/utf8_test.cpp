#include "report/record/utf8.h"

#include <gtest/gtest.h>

#include <string>

#include "report/record/base64.h"
#include "report/record/visible.h"

namespace proctor::record {
namespace {

TEST(Utf8, KnowsWellFormedSequences) {
  for (const char* good : {"a", "\u00e9", "\u20ac", "\U0001F600", "\xf4\x8f\xbf\xbf"})
    EXPECT_EQ(find_invalid_utf8(good), std::string::npos) << good;
}

TEST(Utf8, RefusesIllFormedSequences) {
  for (const char* bad : {"\x80", "\xc0\xaf", "\xc3", "\xe0\x80\x80", "\xed\xa0\x80",
                          "\xf4\x90\x80\x80", "\xf8\x88\x80\x80\x80", "\xff", "\xe2\x28\xa1"})
    EXPECT_EQ(find_invalid_utf8(std::string("ab") + bad), 2U);
}

TEST(Utf8, IsFoundToBeIllFormedWhereverItStands) {
  for (std::size_t before = 0; before < 20; ++before)
    for (std::size_t after = 0; after < 10; ++after) {
      const std::string text =
          std::string(before, 'a') + "\u00e9\xff" + std::string(after, 'b');
      EXPECT_EQ(find_invalid_utf8(text), before + 2);
      EXPECT_EQ(find_invalid_utf8(text.substr(0, before + 2)), std::string::npos);
    }
}

TEST(Visible, SpellsOutWhatOneWouldNotSee) {
  EXPECT_EQ(visible("a\x1b[31m\u202eb\u200b\xff\u0085"),
            "a<U+001B>[31m<U+202E>b<U+200B><0xFF><U+0085>");
  EXPECT_EQ(visible("a\nb"), "a<U+000A>b");
  EXPECT_EQ(visible("a\nb\t", true), "a\nb<U+0009>");
  EXPECT_EQ(visible("\u00e9\u4e2d\U0001F600"), "\u00e9\u4e2d\U0001F600");
}

TEST(Base64, FollowsTheVectorsOfRfc4648) {
  for (const auto& [bytes, text] : {std::pair{"", ""},
                                    {"f", "Zg=="},
                                    {"fo", "Zm8="},
                                    {"foo", "Zm9v"},
                                    {"foob", "Zm9vYg=="}}) {
    EXPECT_EQ(base64(bytes), text);
    EXPECT_EQ(from_base64(text), bytes);
  }
  for (const char* bad : {"Z", "Zg=", "Zg=a", "====", "Zm9v====", "Z g="})
    EXPECT_FALSE(from_base64(bad)) << bad;
}

}  // namespace
}  // namespace proctor::record
