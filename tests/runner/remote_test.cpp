#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <string>

#include "report/record/reader.h"
#include "tests/runner/subprocess.h"

namespace proctor::test {
namespace {

using record::Verdict;
using namespace std::chrono_literals;

/// A run on the fake target, and what came of it.
struct Trip {
  Ended ended;
  record::Record record = {};

  const record::Property* property(const std::string& id) const {
    for (const record::Property& each : record.properties)
      if (each.id == id) return &each;
    return nullptr;
  }
  std::size_t count(Verdict verdict) const {
    return std::count_if(record.properties.begin(), record.properties.end(),
                         [=](const record::Property& each) { return each.verdict == verdict; });
  }
};

Trip run_on(const std::string& spec, std::vector<std::string> options = {}) {
  const TempDir directory;
  std::vector<std::string> arguments{PROCTOR,        "run",      "zombies",
                                     "--cases",      "2",        "--on",
                                     "fake:" + spec, "--output", directory / "record.ndjson"};
  arguments.insert(arguments.end(), options.begin(), options.end());
  adopt_orphans();
  Trip run{run_program(
      arguments, {"PATH=" FAKE_TARGETS ":/usr/bin:/bin", "NO_COLOR=1",
                  "FAKE_TARGET_STATE=" + directory.path(), "TMPDIR=" + directory.path()})};
  EXPECT_TRUE(all_gone_within(2s)) << "a process outlived its run";
  if (std::filesystem::exists(directory / "record.ndjson"))
    run.record = record::read_file(directory / "record.ndjson");
  for (const auto& left : std::filesystem::directory_iterator(directory.path()))
    EXPECT_EQ(left.path().filename().string().find("proctor-"), std::string::npos)
        << left.path() << " was left behind";
  return run;
}

const char* const culprit = "zombies.kill_zero_succeeds_then_esrch";

TEST(Remote, BringsTheRecordHome) {
  const Trip run = run_on("");
  EXPECT_EQ(run.ended.code, 0) << run.ended.err;
  EXPECT_EQ(run.record.start.cases, 2U);
  EXPECT_EQ(run.record.start.selection, std::vector<std::string>{"zombies"});
  EXPECT_GE(run.count(Verdict::pass), 5U);
  EXPECT_FALSE(run.record.facts.empty());
  ASSERT_TRUE(run.record.end);
  EXPECT_TRUE(run.record.end->complete);
}

TEST(Remote, FindsTheRecordAmongWhateverElseAConsoleShows) {
  const Trip here = run_on("", {"--seed", "3"}), there = run_on("noise", {"--seed", "3"});
  EXPECT_EQ(there.ended.code, 0) << there.ended.err;
  EXPECT_EQ(there.record.properties.size(), here.record.properties.size());
  EXPECT_EQ(there.ended.err.find("damaged"), std::string::npos) << there.ended.err;
}

TEST(Remote, NamesWhoBroughtThePlatformDownAndRunsTheOthers) {
  const Trip run = run_on(std::string("dies=") + culprit);
  EXPECT_EQ(run.ended.code, 1) << run.ended.err;
  ASSERT_TRUE(run.property(culprit));
  EXPECT_EQ(run.property(culprit)->verdict, Verdict::crash);
  ASSERT_TRUE(run.property(culprit)->failure);
  const auto& notes = run.property(culprit)->failure->notes;
  EXPECT_TRUE(std::any_of(notes.begin(), notes.end(), [](const std::string& note) {
    return note.find("Kernel panic") != std::string::npos;
  }));
  EXPECT_EQ(run.count(Verdict::crash), 1U);
  EXPECT_EQ(run.count(Verdict::pass) + 1, run_on("").count(Verdict::pass));
  EXPECT_TRUE(run.record.end->complete);
}

TEST(Remote, AccusesNobodyAndClearsNobodyWhenItHappensOnce) {
  const Trip run = run_on(std::string("dies_once=") + culprit, {"--jobs", "4"});
  EXPECT_EQ(run.ended.code, 1) << run.ended.err;
  EXPECT_TRUE(run.record.end->complete);
  EXPECT_EQ(run.count(Verdict::crash) + run.count(Verdict::inconclusive),
            run.record.end->unexpected);
  EXPECT_NE(run.property(culprit)->verdict, Verdict::pass);
}

TEST(Remote, AccusesNobodyWhenThePlatformEndsByItself) {
  const Trip run = run_on(std::string("leaves_once=") + culprit, {"--jobs", "1"});
  EXPECT_TRUE(run.record.end->complete);
  EXPECT_EQ(run.count(Verdict::crash), 0U);
  EXPECT_EQ(run.count(Verdict::inconclusive), 1U);
  EXPECT_EQ(run.property(culprit)->verdict, Verdict::inconclusive);
}

TEST(Remote, EndsAPlatformThatHangs) {
  const Trip run =
      run_on(std::string("hangs=") + culprit, {"--patience", "0.01", "--jobs", "1"});
  EXPECT_EQ(run.ended.code, 1) << run.ended.err;
  EXPECT_EQ(run.property(culprit)->verdict, Verdict::crash);
  EXPECT_NE(run.property(culprit)->failure->observed.find("silent"), std::string::npos);
  EXPECT_TRUE(run.record.end->complete);
}

TEST(Remote, GivesUpAfterSoManyStarts) {
  const Trip run = run_on(std::string("dies=") + culprit, {"--restarts", "0", "--jobs", "1"});
  EXPECT_EQ(run.ended.code, 5) << run.ended.err;
  EXPECT_FALSE(run.record.end->complete);
  EXPECT_EQ(run.property(culprit)->verdict, Verdict::crash);
}

TEST(Remote, TellsWhyATargetDoesNotStart) {
  const Trip run = run_on("refuse=125");
  EXPECT_EQ(run.ended.code, 3);
  EXPECT_NE(run.ended.err.find("there is no such platform here"), std::string::npos);
  EXPECT_EQ(std::count(run.ended.err.begin(), run.ended.err.end(), '\n'), 1) << run.ended.err;
  EXPECT_TRUE(run.record.file.empty()) << "a record was made of nothing";
  EXPECT_EQ(run_on("refuse=2").ended.code, 2);
}

TEST(Remote, RefusesATargetThatThereIsNot) {
  const Ended ended = run_program({PROCTOR, "run", "--on", "fakes"}, {"PATH=" FAKE_TARGETS});
  EXPECT_EQ(ended.code, 2);
  EXPECT_NE(ended.err.find("did you mean 'fake'"), std::string::npos) << ended.err;
}

TEST(Remote, EndsWhatTheTargetLeft) { EXPECT_EQ(run_on("daemon").ended.code, 0); }

/// However the stream is cut, damaged and mixed with others': no verdict is another one than
/// the platform gave, and what is missing is told.
TEST(Remote, IsNeverWrongAboutADamagedStream) {
  const char* wanted = std::getenv("PROCTOR_DAMAGES");
  const int rounds = wanted ? std::atoi(wanted) : 100;
  std::size_t told = 0;
  for (int seed = 1; seed <= rounds; ++seed) {
    const Trip run = run_on("damage=" + std::to_string(seed), {"--restarts", "20"});
    EXPECT_EQ(run.count(Verdict::pass), run.record.properties.size()) << "seed " << seed;
    EXPECT_EQ(run.ended.code, run.record.end->complete ? 0 : 5) << run.ended.err;
    told += run.ended.err.find("damaged") != std::string::npos;
  }
  EXPECT_GT(told, 0U);
  for (int seed = 1; seed <= rounds; ++seed) {
    const Trip run = run_on("cut=" + std::to_string(seed), {"--restarts", "2"});
    if (run.ended.code == 3) continue;
    EXPECT_EQ(
        run.count(Verdict::pass) + run.count(Verdict::crash) + run.count(Verdict::inconclusive),
        run.record.properties.size())
        << "seed " << seed;
    EXPECT_FALSE(run.ended.code == 0 && !run.record.end->complete);
  }
}

}  // namespace
}  // namespace proctor::test
