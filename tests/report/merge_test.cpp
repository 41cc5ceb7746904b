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
  EXPECT_EQ(whole.end->unexpected, 0U);
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

TEST(Merge, CountsAnew) {
  std::vector<Record> shards = three();
  shards[0].properties[0].verdict = Verdict::fail;
  shards[0].properties[0].unexpected = true;
  shards[1].traits = {samples::observed()};
  // As if this shard had been gone on with after all was done.
  for (Record& shard : shards) shard.end->counts.clear();
  const End end = *merged(shards, false).end;
  EXPECT_EQ(end.counts, (std::vector<Count>{
                            {Verdict::pass, 2}, {Verdict::fail, 1}, {Verdict::observed, 1}}));
  EXPECT_EQ(end.unexpected, 1U);
}

TEST(Merge, IsNotCompleteWhereLinesWereLost) {
  std::vector<Record> shards = three();
  EXPECT_TRUE(merged(shards, false).end->complete);
  shards[1].damaged = 1;
  EXPECT_FALSE(merged(shards, false).end->complete);
}

TEST(Merge, DoesNotDependOnTheOrderOfTheShards) {
  std::vector<Record> shards = three();
  const std::string text = text_of(merged(shards, false));
  std::swap(shards[0], shards[1]);
  EXPECT_EQ(text_of(merged(shards, false)), text);
}

TEST(Merge, SaysWhichShardIsMissing) {
  std::vector<Record> shards = three();
  shards.pop_back();
  EXPECT_NE(refusal(shards).find("shard 1 is missing of 3, from 0"), std::string::npos);
  for (Record& shard : shards) shard.start.shard.total = std::uint64_t{1} << 62;
  EXPECT_NE(refusal(shards).find("shards 1, 3, 4, 5, 6, 7, 8, 9, 10, 11 and "),
            std::string::npos);
  for (Record& shard : shards) shard.start.shard.total = 3;
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
