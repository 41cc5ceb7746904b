#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>

#include <cstdlib>
#include <random>
#include <regex>
#include <set>
#include <string>
#include <thread>

#include "report/record/reader.h"
#include "tests/runner/subprocess.h"

namespace proctor::test {
namespace {

using namespace std::chrono_literals;

/// The ids whose end was printed.
std::set<std::string> printed_ids(const std::string& output) {
  static const std::regex line(R"(^ *[A-Z]+ +[0-9.]+s +([a-z0-9_]+\.[a-z0-9_]+))");
  std::set<std::string> ids;
  std::istringstream lines(output);
  std::smatch match;
  for (std::string each; std::getline(lines, each);)
    if (std::regex_search(each, match, line)) ids.insert(match[1]);
  return ids;
}

std::set<std::string> recorded_ids(const record::Record& record) {
  std::set<std::string> ids;
  for (const auto& property : record.properties) ids.insert(property.id);
  for (const auto& trait : record.traits) ids.insert(trait.id);
  return ids;
}

/// Kills a run after `moment`, and says whether it was before its end.
bool kill_one(std::chrono::microseconds moment) {
  const TempDir directory;
  const std::string record_file = directory / "record.ndjson", output = directory / "output";
  const pid_t run = start_program({PROCTOR, "run", "--output", record_file}, output);
  std::this_thread::sleep_for(moment);
  const bool in_time = ::kill(run, SIGKILL) == 0;
  EXPECT_TRUE(all_gone_within(2s)) << "a process outlived its run";

  const std::string written = contents(record_file);
  if (written.empty()) return in_time;
  EXPECT_EQ(written.back(), '\n') << "the last line is torn";
  const record::Record record = record::read_file(record_file);
  EXPECT_FALSE(record.torn);
  const std::set<std::string> recorded = recorded_ids(record);
  for (const std::string& id : printed_ids(contents(output)))
    EXPECT_TRUE(recorded.contains(id)) << id << " was printed and is not in the record";
  return in_time;
}

TEST(Kill, LeavesNothingBehindAndLosesNothing) {
  ASSERT_TRUE(adopt_orphans());
  const char* wanted = std::getenv("PROCTOR_KILLS");
  const int kills = wanted ? std::atoi(wanted) : 100;
  std::mt19937 random(std::random_device{}());
  std::uniform_int_distribution<int> moment(0, 2'000'000);
  int in_time = 0;
  for (int i = 0; i < kills; ++i)
    in_time += kill_one(std::chrono::microseconds(moment(random)));
  EXPECT_GT(in_time, 0);
}

TEST(Kill, TheSupervisorBehindTheWardenIsNoticed) {
  ASSERT_TRUE(adopt_orphans());
  const TempDir directory;
  const pid_t run = start_program(
      {PROCTOR, "run", "--cases", "100000", "wait", "--output", directory / "record.ndjson"},
      directory / "output");
  std::this_thread::sleep_for(300ms);
  const Ended killed = run_program({"pkill", "-KILL", "-P", std::to_string(run)});
  ASSERT_EQ(killed.code, 0);
  int status = 0;
  ASSERT_EQ(::waitpid(run, &status, 0), run);
  EXPECT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 5);
  EXPECT_TRUE(all_gone_within(2s));
}

TEST(Kill, AnInterruptFinishesTheRecord) {
  const TempDir directory;
  const pid_t run = start_program(
      {PROCTOR, "run", "--cases", "100000", "--output", directory / "record.ndjson"},
      directory / "output");
  std::this_thread::sleep_for(500ms);
  ::kill(run, SIGINT);
  int status = 0;
  ASSERT_EQ(::waitpid(run, &status, 0), run);
  EXPECT_EQ(WEXITSTATUS(status), 130);
  const record::Record record = record::read_file(directory / "record.ndjson");
  ASSERT_TRUE(record.end.has_value());
  EXPECT_FALSE(record.end->complete);
}

}  // namespace
}  // namespace proctor::test
