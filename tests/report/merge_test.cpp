#include "report/record/merge.h"

#include <gtest/gtest.h>

#include "tests/report/samples.h"

namespace proctor::record {
namespace {

/// A shard of a run of three, with one result.
Record shard(std::uint64_t index, const std::string& id) {
  Record record;
  record.file = "shard-" + std::to_string(index) + ".ndjson";
  record.start = samples::start();
  record.start.selection.clear();
  record.start.shard = {index, 3};
  Property property = samples::passed();
  property.id = id;
  property.chapter = id.substr(0, id.find('.'));
  record.properties = {property};
  record.end = End{.complete = true,
                   .counts = {{Verdict::pass, 1}},
                   .unexpected = index,
                   .ms = 10,
                   .ended = "2026-01-31T12:00:1" + std::to_string(index) + "Z"};
  return record;
}

std::vector<Record> three() {
  return {shard(2, "wait.c"), shard(0, "wait.a"), shard(1, "wait.b")};
}

std::string refusal(const std::vector<Record>& shards) {
  try {
    merged(shards, false);
  } catch (const Refused& refused) {
    return refused.what();
  }
  return "";
}

TEST(Merge, MakesOneRecordThatIsReadBackTheSame) {
  const Record whole = merged(three(), false);
  EXPECT_EQ(whole.start.shard, Shard{});
  ASSERT_EQ(whole.properties.size(), 3U);
  EXPECT_EQ(whole.properties[0].id, "wait.a");
  ASSERT_TRUE(whole.end);
  EXPECT_TRUE(whole.end->complete);
  EXPECT_EQ(whole.end->unexpected, 3U);
  EXPECT_EQ(whole.end->ended, "2026-01-31T12:00:12Z");
  EXPECT_EQ(whole.end->counts, (std::vector<Count>{{Verdict::pass, 3}}));

  Reader reader("whole.ndjson");
  reader.feed(text_of(whole));
  const Record back = reader.finish();
  EXPECT_EQ(back.start, whole.start);
  EXPECT_EQ(back.properties, whole.properties);
  EXPECT_EQ(back.end, whole.end);
}

TEST(Merge, RefusesWhatIsNotOfOneRun) {
  std::vector<Record> shards = three();
  shards[2].start.run.front() = shards[2].start.run.front() == '0' ? '1' : '0';
  EXPECT_NE(refusal(shards).find("of another run"), std::string::npos) << refusal(shards);
  shards = three();
  shards[2].start.suite.digest = "ffffffffffffffff";
  EXPECT_NE(refusal(shards).find("another suite"), std::string::npos) << refusal(shards);
  shards = three();
  shards[2].start.shard.index = 0;
  EXPECT_NE(refusal(shards).find("there twice"), std::string::npos) << refusal(shards);
  shards = three();
  shards[2].properties = shards[0].properties;
  EXPECT_NE(refusal(shards).find("result in another shard"), std::string::npos);
}

TEST(Merge, SaysWhichShardIsMissing) {
  std::vector<Record> shards = three();
  shards.pop_back();
  EXPECT_NE(refusal(shards).find("shard 1 of 3 (from 0) is missing"), std::string::npos);
  const Record part = merged(shards, true);
  EXPECT_EQ(part.properties.size(), 2U);
  EXPECT_FALSE(part.end->complete);
}

TEST(Merge, BreaksOffWhereAShardDoes) {
  std::vector<Record> shards = three();
  shards[0].end.reset();
  shards[0].unfinished = {"wait.d"};
  const Record whole = merged(shards, false);
  EXPECT_FALSE(whole.end);
  Reader reader("whole.ndjson");
  reader.feed(text_of(whole));
  EXPECT_EQ(reader.finish().unfinished, std::vector<std::string>{"wait.d"});
}

}  // namespace
}  // namespace proctor::record
