#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "report/record/reader.h"
#include "tests/runner/subprocess.h"

namespace proctor::test {
namespace {

using record::Verdict;

const char* const culprit = "wait.echild";

record::Record run_at(const std::string& target, const TempDir& directory, Ended& ended) {
  const std::string file = directory / "record.ndjson";
  ended = run_program({PROCTOR, "run", "zombies", "wait", "--cases", "3", "--jobs", "2", "--on",
                       target, "--output", file},
                      {"PATH=" PANICKING_TARGETS ":/usr/local/bin:/usr/bin:/bin", "NO_COLOR=1",
                       "TMPDIR=" + directory.path()});
  return ended.code == 3 ? record::Record{} : record::read_file(file);
}

bool says(const record::Property& property, const std::string& words) {
  const auto& notes = property.failure->notes;
  return std::any_of(notes.begin(), notes.end(), [&](const std::string& note) {
    return note.find(words) != std::string::npos;
  });
}

TEST(Panic, IsToldWithItsCulpritAndCostsNothingElse) {
  const TempDir directory;
  ASSERT_TRUE(adopt_orphans());
  Ended ended;
  const record::Record record = run_at(std::string("uml-panic:") + culprit, directory, ended);
  EXPECT_TRUE(all_gone_within(std::chrono::seconds(2)));
  if (ended.code == 3) GTEST_SKIP() << ended.err;
  EXPECT_EQ(ended.code, 1) << ended.out << ended.err;
  ASSERT_TRUE(record.end);
  EXPECT_TRUE(record.end->complete);
  EXPECT_GE(record.properties.size(), 10U);
  for (const record::Property& property : record.properties) {
    const bool guilty = property.id == culprit;
    EXPECT_EQ(property.verdict == Verdict::crash, guilty) << property.id;
    if (guilty) {
      ASSERT_TRUE(property.failure);
      EXPECT_TRUE(says(property, "Kernel panic"));
    }
  }
}

}  // namespace
}  // namespace proctor::test
