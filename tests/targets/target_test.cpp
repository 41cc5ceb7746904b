#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>

#include <algorithm>
#include <filesystem>
#include <random>
#include <set>
#include <string>
#include <thread>

#include "report/record/reader.h"
#include "tests/runner/subprocess.h"

namespace proctor::test {
namespace {

using namespace std::chrono_literals;

/// The target that is on trial: all that follows the program's own options on the command line.
std::string target;

std::set<std::string> names_in(const std::string& directory) {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(directory))
    names.insert(entry.path().filename());
  return names;
}

/// What a target may leave behind outside of the directory it was given.
std::string traces() {
  std::string all = contents("/proc/self/mounts");
  for (const char* state : {"/run/runsc", "/run/crun", "/run/runc"})
    if (std::filesystem::exists(state))
      for (const std::string& name : names_in(state)) all += state + ('/' + name) + '\n';
  return all;
}

class Target : public testing::Test {
 protected:
  void SetUp() override { ASSERT_TRUE(adopt_orphans()); }

  Ended run(const std::vector<std::string>& options) {
    std::vector<std::string> arguments{PROCTOR, "run", "--on", target};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return run_program(arguments, {"NO_COLOR=1", "TMPDIR=" + temporary_.path()});
  }

  /// Says why where the platform cannot be had here.
  static bool is_missing(const Ended& ended) {
    return ended.code == 3 &&
           ended.err.find("did not start (it exited with 125)") != std::string::npos;
  }

  TempDir directory_, temporary_;
};

TEST_F(Target, BringsTheRecordHomeAndLeavesNothing) {
  const std::string file = directory_ / "record.ndjson", console = directory_ / "console";
  const std::string before = traces();
  const Ended ended = run({"name", "exit.status_is_low_8_bits", "wait.trait_*", "--cases", "3",
                           "--output", file, "--console", console});
  if (is_missing(ended)) GTEST_SKIP() << ended.err;
  ASSERT_TRUE(ended.code == 0 || ended.code == 1)
      << ended.out << ended.err << contents(console);
  EXPECT_TRUE(all_gone_within(2s));
  EXPECT_EQ(before, traces());
  EXPECT_TRUE(names_in(temporary_.path()).empty());

  const record::Record record = record::read_file(file);
  EXPECT_EQ(record.start.cases, 3U);
  EXPECT_EQ(record.properties.size(), 4U);
  EXPECT_EQ(record.traits.size(), 4U);
  EXPECT_TRUE(record.end && record.end->complete);
  for (const record::Property& property : record.properties)
    EXPECT_TRUE(property.verdict == record::Verdict::pass ||
                property.verdict == record::Verdict::skip)
        << property.id << " of " << target;
}

TEST_F(Target, LeavesNothingWhenItIsKilled) {
  const Ended ended = run({"name.is_per_thread", "--cases", "1"});
  if (is_missing(ended)) GTEST_SKIP() << ended.err;
  ASSERT_TRUE(ended.code == 0 || ended.code == 1) << ended.out << ended.err;
  const std::string before = traces();
  std::mt19937 random(std::random_device{}());
  std::uniform_int_distribution<int> moment(10, 2000);
  for (int i = 0; i < 4; ++i) {
    const auto wait = std::chrono::milliseconds(moment(random));
    const pid_t run =
        start_program({"env", "TMPDIR=" + temporary_.path(), PROCTOR, "run", "--on", target,
                       "--cases", "100000", "wait", "--output", directory_ / "killed.ndjson"},
                      directory_ / "said");
    std::this_thread::sleep_for(wait);
    ::kill(run, i % 2 ? SIGTERM : SIGKILL);
    EXPECT_TRUE(all_gone_within(10s)) << "after " << wait.count() << " ms";
    EXPECT_EQ(before, traces());
    EXPECT_TRUE(names_in(temporary_.path()).empty()) << "after " << wait.count() << " ms";
  }
}

TEST_F(Target, RefusesASpecThatIsNone) {
  const std::string name = target.substr(0, target.find(':'));
  const Ended ended = run_program({PROCTOR, "run", "--on", name + ":,nonsense=1", "name"});
  if (name == "local" || is_missing(ended)) return;
  EXPECT_TRUE(ended.code == 2 || ended.code == 3) << ended.code << ended.err;
  EXPECT_EQ(std::count(ended.err.begin(), ended.err.end(), '\n'), 1) << ended.err;
}

}  // namespace
}  // namespace proctor::test

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  if (argc != 2) return 2;
  proctor::test::target = argv[1];
  return RUN_ALL_TESTS();
}
