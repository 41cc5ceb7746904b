#include "fixtures/search.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "fixtures/expect.h"
#include "fixtures/gen.h"
#include "fixtures/shared.h"

namespace proctor {
namespace {

Finding find(const Experiment& experiment, int cases = 100) {
  static const bool prepared = (prepare_for_cases(slate::make()), true);
  EXPECT_TRUE(prepared);
  return search(experiment, {.seed = 7, .cases = cases, .replays = 3}, [](int) {});
}

Experiment no_more_than(int limit) {
  return for_all(rc::gen::inRange(0, 1000).as("number")).holds([limit](int number) {
    ensure(number <= limit, "it is small", std::to_string(number));
  });
}

TEST(Search, PassesWhatHolds) {
  const Finding finding = find(no_more_than(1000));
  EXPECT_EQ(finding.kind, Finding::held);
  EXPECT_EQ(finding.cases, 100);
}

TEST(Search, FindsTheSmallestCounterexample) {
  const Finding finding = find(no_more_than(10));
  ASSERT_EQ(finding.kind, Finding::broken);
  ASSERT_EQ(finding.counterexample->values.size(), 1U);
  EXPECT_EQ(finding.counterexample->values[0],
            std::make_pair(std::string("number"), std::string("11")));
  EXPECT_EQ(finding.counterexample->reproduced, 4);
  EXPECT_EQ(finding.counterexample->tried, 4);
}

TEST(Search, ReplaysTheVeryCase) {
  const Experiment experiment = no_more_than(10);
  const Finding finding = find(experiment);
  const auto text = to_text(finding.counterexample->token);
  const auto token = to_token(text);
  ASSERT_TRUE(token);
  const auto again = replay(experiment, *token, 2, std::chrono::seconds(10), [](int) {});
  ASSERT_TRUE(again);
  EXPECT_EQ(again->values, finding.counterexample->values);
  EXPECT_EQ(again->reproduced, 2);
}

TEST(Search, SaysHowOftenARaceReproduced) {
  const Shared<int> runs;
  const Finding finding =
      find(always([&] { ensure(++*runs != 5, "the fifth run is like the others"); }));
  ASSERT_EQ(finding.kind, Finding::broken);
  EXPECT_EQ(finding.counterexample->reproduced, 1);
  EXPECT_EQ(finding.counterexample->tried, 4);
}

TEST(Search, GivesUpWhereEverythingIsDiscarded) {
  EXPECT_EQ(find(always([] { discard("no use"); }), 5).kind, Finding::gave_up);
}

TEST(Search, EndsWithASkip) {
  const Finding finding = find(always([] { skip(Reason::unsupported, "none here"); }));
  EXPECT_EQ(finding.kind, Finding::ended_early);
  EXPECT_EQ(finding.complaint.what, "none here");
}

TEST(Search, CountsTags) {
  const Finding finding = find(for_all(rc::gen::inRange(0, 2).as("number"))
                                   .tagged([](int number) { return number ? "one" : "none"; })
                                   .holds([](int) {}));
  EXPECT_EQ(finding.tags.at("one") + finding.tags.at("none"), 100);
}

TEST(Search, SeedsDependOnNothingButRunAndId) {
  EXPECT_EQ(derive_seed(1, "a.b"), derive_seed(1, "a.b"));
  EXPECT_NE(derive_seed(1, "a.b"), derive_seed(2, "a.b"));
  EXPECT_NE(derive_seed(1, "a.b"), derive_seed(1, "a.c"));
}

TEST(Token, SurvivesItsText) {
  for (const Token& token :
       {Token{}, Token{~0ULL, 99, 100, {}}, Token{12, 3, 4, {0, 0, 0, 7, 1, 1}}})
    EXPECT_EQ(to_token(to_text(token)), token) << to_text(token);
}

TEST(Token, RefusesWhatIsNone) {
  for (const char* text :
       {"", "-", "1", "1-2", "1-2-", "1-2-101", "1--2-3", "1-2-3-", "1-2-3-x", "1-2-3-4x",
        "1-2-3-4x5x6", "1-2-3-4.", "1-2-3-1x999999999", "zzzzzzzzzzzzzzzzzz-1-1", "1-2-3 "})
    EXPECT_FALSE(to_token(text)) << text;
}

TEST(Gen, SetsAndOrdersAreInRange) {
  for (int seed = 0; seed < 50; ++seed) {
    const rc::Random random(static_cast<std::uint64_t>(seed));
    for (int each : some_of(3, 9)(random, 50).value()) EXPECT_TRUE(each >= 3 && each < 9);
    auto order = order_of(5)(random, 50).value();
    std::sort(order.begin(), order.end());
    EXPECT_EQ(order, (std::vector<int>{0, 1, 2, 3, 4}));
  }
}

}  // namespace
}  // namespace proctor
