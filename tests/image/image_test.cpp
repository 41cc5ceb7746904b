#include <gtest/gtest.h>

#include <string>

#include "report/record/reader.h"
#include "tests/runner/subprocess.h"

namespace proctor::test {
namespace {

using record::Verdict;

/// What a run found that was started by `prefix`.
record::Record run_by(std::vector<std::string> prefix, const std::string& what) {
  const TempDir directory;
  prefix.insert(prefix.end(), {PROCTOR, "run", what, "--patience", "0.05", "--output",
                               directory / "record.ndjson"});
  adopt_orphans();
  const Ended ended = run_program(prefix);
  EXPECT_TRUE(all_gone_within(std::chrono::seconds(2)));
  try {
    return record::read_file(directory / "record.ndjson");
  } catch (const record::Refused& refused) {
    ADD_FAILURE() << refused.what() << '\n' << ended.out << ended.err;
    return {};
  }
}

std::string value_of(const record::Record& record, const std::string& id) {
  for (const record::Trait& trait : record.traits)
    if (trait.id == id && trait.value) {
      if (const auto* text = std::get_if<record::Text>(&*trait.value)) return text->bytes;
      if (const auto* word = std::get_if<record::Enumeration>(&*trait.value)) return word->word;
      if (const auto* set = std::get_if<record::Set>(&*trait.value)) {
        std::string all;
        for (const std::string& each : set->words) all += (all.empty() ? "" : ", ") + each;
        return all;
      }
    }
  return "nothing";
}

Verdict reaped_under(const std::string& init) {
  const record::Record record =
      run_by({"unshare", "--fork", "--pid", "--mount-proc", "--kill-child", LAZY_INIT, init},
             "image.init_reaps_orphans");
  return record.properties.empty() ? Verdict::error : record.properties.front().verdict;
}

bool may_unshare() {
  return run_program({"unshare", "--fork", "--pid", "--mount-proc", "true"}).code == 0;
}

TEST(Image, FailsOneWhoseInitWaitsForNobody) {
  if (!may_unshare()) GTEST_SKIP() << "namespaces cannot be made here";
  EXPECT_EQ(reaped_under("lazy"), Verdict::fail);
}

TEST(Image, PassesOneWhoseInitWaitsForAll) {
  if (!may_unshare()) GTEST_SKIP() << "namespaces cannot be made here";
  EXPECT_EQ(reaped_under("diligent"), Verdict::pass);
}

TEST(Image, TellsWhatItWasLaunchedWith) {
  const auto launched = [](const std::string& state) {
    return run_by({LAUNCHER, state, "--"}, "image.trait_launch_*");
  };
  EXPECT_NE(value_of(launched("leaked_descriptors"), "image.trait_launch_descriptors"), "");
  EXPECT_NE(value_of(launched("ignored_signals"), "image.trait_launch_signals").find("SIGPIPE"),
            std::string::npos);
  EXPECT_NE(value_of(launched("blocked_signals"), "image.trait_launch_signals").find("SIGTERM"),
            std::string::npos);
  EXPECT_EQ(value_of(launched("umask_0777"), "image.trait_launch_umask"), "0777");
}

}  // namespace
}  // namespace proctor::test
