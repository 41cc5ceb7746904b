#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <ostream>
#include <stdexcept>
#include <string>

#include "report/record/reader.h"
#include "tests/runner/subprocess.h"

namespace proctor::test {
namespace {

using record::Verdict;

/// Why a state cannot be arranged here.
struct NotArranged : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The verdicts of a run of everything, by id, when it is launched in `state`.
std::map<std::string, Verdict> verdicts_in(const std::string& state) {
  const TempDir directory;
  ::chmod(directory.path().c_str(), 0777);
  const std::string record_file = directory / "record.ndjson";
  const bool to_stdout = state == "read_only_tmp";
  std::string program = PROCTOR;
  if (state == "plain_user" || state == "few_processes") {
    // Where the program was built, another user need not be able to reach it.
    program = directory / "proctor";
    std::filesystem::copy_file(PROCTOR, program);
  }
  const Ended ended =
      run_program({LAUNCHER, state, "--", program, "run", "--cases", "30", "--expect", "none",
                   "--output", to_stdout ? "-" : record_file});
  if (ended.code == 3 && ended.err.starts_with("launcher: ")) throw NotArranged(ended.err);
  if (to_stdout) std::ofstream(record_file) << ended.out;
  EXPECT_TRUE(ended.code == 0 || ended.code == 1) << ended.code << ended.out << ended.err;
  std::map<std::string, Verdict> verdicts;
  if (contents(record_file).empty()) return verdicts;
  const record::Record record = record::read_file(record_file);
  for (const auto& property : record.properties) verdicts[property.id] = property.verdict;
  for (const auto& trait : record.traits) verdicts[trait.id] = trait.verdict;
  return verdicts;
}

const std::map<std::string, Verdict>& usual_verdicts() {
  static const auto verdicts = verdicts_in("as_it_is");
  return verdicts;
}

class LaunchState : public testing::TestWithParam<const char*> {};

TEST_P(LaunchState, ChangesNoVerdictButToASkip) {
  const std::string state = GetParam();
  const bool needs_root = state == "plain_user" || state == "few_processes" ||
                          state == "no_proc" || state.starts_with("pid_1");
  if (needs_root && ::geteuid() != 0) GTEST_SKIP() << "only root can arrange this";
  std::map<std::string, Verdict> verdicts;
  try {
    verdicts = verdicts_in(state);
  } catch (const NotArranged& not_arranged) {
    GTEST_SKIP() << not_arranged.what();
  }
  ASSERT_EQ(verdicts.size(), usual_verdicts().size());
  for (const auto& [id, verdict] : verdicts) {
    if (verdict == Verdict::skip) continue;
    if (state == "pid_1_foreign_proc" && id == "image.proc_shows_who_looks") {
      EXPECT_EQ(verdict, Verdict::fail) << "this very thing is wrong with that /proc";
      continue;
    }
    EXPECT_EQ(record::name_of(verdict), record::name_of(usual_verdicts().at(id))) << id;
  }
}

INSTANTIATE_TEST_SUITE_P(States, LaunchState,
                         testing::Values("closed_stdio", "leaked_descriptors",
                                         "blocked_signals", "ignored_signals", "umask_0777",
                                         "nofile_64", "plain_user", "few_processes",
                                         "empty_environment", "no_terminal", "no_proc",
                                         "read_only_tmp", "removed_cwd", "pid_1",
                                         "pid_1_foreign_proc"),
                         [](const auto& test) { return std::string(test.param); });

}  // namespace
}  // namespace proctor::test
