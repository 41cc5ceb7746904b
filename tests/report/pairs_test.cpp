#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "report/site/pairing.h"
#include "tests/report/many_records.h"
#include "tests/report/site_files.h"

namespace proctor::site {
namespace {

using samples::Files;
using samples::files_of;
using samples::gallery_records;

bool has(const std::string& page, const std::string& text) {
  return page.find(text) != std::string::npos;
}

std::size_t count(const Files& files, const std::string& start) {
  std::size_t number = 0;
  for (const auto& [path, bytes] : files) number += path.starts_with(start) ? 1 : 0;
  return number;
}

/// The gallery, and a run of its second platform a month before, in which one law was broken
/// that is kept now, one was tried that is no longer there, and the kernel was another.
std::vector<record::Record> with_a_past() {
  std::vector<record::Record> records = gallery_records();
  record::Record past = records[1];
  past.start.run = std::string(32, 'e');
  past.start.started = "2025-12-31T12:00:00Z";
  past.start.platform.release = "4.3.0";
  past.start.platform.key = "gvisor-older";
  for (record::Property& property : past.properties)
    if (property.id == "exit.status_is_low_8_bits") property.verdict = record::Verdict::timeout;
  record::Property former = past.properties.front();
  former.id = "identity.former_law";
  former.verdict = record::Verdict::timeout;
  past.properties.push_back(former);
  records.push_back(past);
  return records;
}

TEST(Pairs, HaveAPageForEveryTwoOfAFewPlatforms) {
  const Files files = files_of(gallery_records());
  EXPECT_EQ(count(files, "diff/"), 6U);
  const std::string& page = files.at("diff/linux-host..gvisor.html");
  for (const char* part :
       {"Kept by Linux, host, broken by gVisor",
        "property/descriptors.table_follows_model.html",
        "the number of the new descriptor: expected 3, observed 17", "kernel.pid_max",
        "containment", "traits.html#identity.trait_ceiling", "came out the same."})
    EXPECT_TRUE(has(page, part)) << part;
  EXPECT_FALSE(has(page, "Not quite comparable"));
}

TEST(Pairs, AreAsManyAsPlatformsTwiceWhereThereAreMany) {
  const std::vector<record::Record> records = samples::many_records(30, 10);
  const Atlas atlas = atlas_of(records);
  std::set<std::string> files;
  for (const Pairing& pairing : pairings_of(atlas)) {
    EXPECT_LT(pairing.before, pairing.after);
    EXPECT_TRUE(pairing.before == 0 || pairing.after == pairing.before + 1)
        << "all of these are of one family";
    EXPECT_TRUE(files.insert(pairing.file).second) << pairing.file;
  }
  EXPECT_EQ(files.size(), 29U + 28U);
}

TEST(Pairs, HaveFilesOfTheirOwnWhateverTheKeys) {
  std::vector<record::Record> records = samples::many_records(4, 1);
  const char* const keys[] = {"a", "a..b", "b..c", "c"};
  for (std::size_t i = 0; i < records.size(); ++i) records[i].start.platform.label = keys[i];
  const Atlas atlas = atlas_of(records);
  std::set<std::string> files;
  for (const Pairing& pairing : pairings_of(atlas)) files.insert(pairing.file);
  EXPECT_EQ(files.size(), 6U);
}

TEST(Pairs, SayWhereTheyAreNotQuiteComparable) {
  std::vector<record::Record> records = gallery_records();
  records.resize(2);
  records[1].start.profile = "soak";
  const Files files = files_of(records);
  EXPECT_TRUE(has(files.at("diff.html"), "not quite comparable"));
  for (const auto& [path, page] : files)
    if (path.starts_with("diff/")) {
      EXPECT_TRUE(has(page, "different profiles (default and soak)")) << path;
    }
}

TEST(Pairs, OfRunsWithoutALawInCommonCompareNoVerdict) {
  std::vector<record::Record> records = samples::many_records(2, 4);
  records[0].properties.resize(2);
  records[1].properties.erase(records[1].properties.begin(), records[1].properties.begin() + 2);
  for (const auto& [path, page] : files_of(records))
    if (path.starts_with("diff/")) {
      EXPECT_TRUE(has(page, "no law was judged in both: no verdict is compared")) << path;
    }
}

TEST(History, TellsWhatChangedAndOnWhoseSide) {
  const Files files = files_of(with_a_past());
  const std::string& page = files.at("history/gvisor.html");
  for (const char* part :
       {"2 runs", "Better: broken before, kept since", "exit.status_is_low_8_bits.html",
        "release 4.3.0 \u2192 4.4.0", "2025-12-31 12:00 UTC",
        "aria-label=\"Broken laws, the oldest run first: 6, 4\""})
    EXPECT_TRUE(has(page, part)) << part;
  EXPECT_TRUE(has(page, "identity.former_law"));
  EXPECT_FALSE(has(page, "property/identity.former_law.html")) << "it has no page any more";
  EXPECT_EQ(count(files, "history/"), 1U);
  EXPECT_TRUE(has(files.at("history.html"), "Changed last on 2026-01-31 12:00 UTC: 1 better"));
}

TEST(Feed, GivesEveryRunAnIdOfItsOwn) {
  const std::string feed = files_of(with_a_past()).at("feed.atom");
  const std::regex id("<id>([^<]*)</id>");
  std::set<std::string> ids;
  std::size_t number = 0;
  for (std::sregex_iterator it(feed.begin(), feed.end(), id), end; it != end; ++it, ++number)
    EXPECT_TRUE(ids.insert(it->str(1)).second) << it->str(1);
  EXPECT_EQ(number, 1U + 5U);
}

TEST(Feed, IsThereEvenIfNoRunTellsItsTime) {
  std::vector<record::Record> records = samples::many_records(1, 1);
  records[0].start.started = "yesterday";
  const Files files = files_of(records);
  EXPECT_TRUE(has(files.at("feed.atom"), "<updated>1970-01-01T00:00:00Z</updated>"));
  EXPECT_FALSE(has(files.at("feed.atom"), "<entry>"));
}

}  // namespace
}  // namespace proctor::site
