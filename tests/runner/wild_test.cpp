#include <gtest/gtest.h>

#include <string>

#include "report/record/reader.h"
#include "tests/runner/subprocess.h"

namespace proctor::test {
namespace {

using record::Verdict;
using namespace std::chrono_literals;

/// One run of all wild properties, at two at a time, whose patience is short.
const record::Record& wild_run() {
  static const record::Record record = [] {
    const TempDir directory;
    adopt_orphans();
    const Ended ended = run_program({WILD_PROGRAM, "run", "--jobs", "2", "--patience", "0.2",
                                     "--output", directory / "wild.ndjson"});
    EXPECT_EQ(ended.code, 1) << ended.out << ended.err;
    EXPECT_TRUE(all_gone_within(2s));
    return record::read_file(directory / "wild.ndjson");
  }();
  return record;
}

Verdict verdict_of(const std::string& id) {
  for (const record::Property& property : wild_run().properties)
    if (property.id == id) return property.verdict;
  for (const record::Trait& trait : wild_run().traits)
    if (trait.id == id) return trait.verdict;
  ADD_FAILURE() << id << " has no result";
  return Verdict::error;
}

TEST(Wild, EndsOneThatHangs) { EXPECT_EQ(verdict_of("wild.hangs"), Verdict::timeout); }

TEST(Wild, SurvivesOneThatCrashes) { EXPECT_EQ(verdict_of("wild.crashes"), Verdict::crash); }

TEST(Wild, EndsOneThatForksWithoutEnd) {
  EXPECT_EQ(verdict_of("wild.forks_without_end"), Verdict::timeout);
}

TEST(Wild, SurvivesOneThatKillsItsGroup) {
  EXPECT_EQ(verdict_of("wild.kills_its_group"), Verdict::crash);
}

TEST(Wild, SurvivesOneThatKillsItsParent) {
  EXPECT_EQ(verdict_of("wild.kills_its_parent"), Verdict::crash);
}

TEST(Wild, NeverTakesGarbageForAPass) {
  EXPECT_NE(verdict_of("wild.writes_garbage"), Verdict::pass);
}

TEST(Wild, CountsADaemonThatWasLeft) {
  EXPECT_EQ(verdict_of("wild.leaves_a_daemon"), Verdict::pass);
  for (const record::Property& property : wild_run().properties) {
    if (property.id == "wild.leaves_a_daemon") {
      EXPECT_EQ(property.leaks, 3U);
    }
  }
}

TEST(Wild, EndsOneThatStopsItself) {
  EXPECT_EQ(verdict_of("wild.stops_itself"), Verdict::timeout);
}

TEST(Wild, DoesNotTakeAnEarlyExitForSuccess) {
  EXPECT_EQ(verdict_of("wild.closes_everything"), Verdict::crash);
}

TEST(Wild, GoesOnToTheTameOne) { EXPECT_EQ(verdict_of("wild.is_tame"), Verdict::pass); }

TEST(Wild, EndsATraitThatHangs) { EXPECT_EQ(verdict_of("wild.trait_hangs"), Verdict::timeout); }

TEST(Wild, ComesToAnEnd) {
  ASSERT_TRUE(wild_run().end.has_value());
  EXPECT_TRUE(wild_run().end->complete);
}

}  // namespace
}  // namespace proctor::test
