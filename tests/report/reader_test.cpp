#include "report/record/reader.h"

#include <gtest/gtest.h>

#include "report/record/line.h"
#include "tests/report/samples.h"

namespace proctor::record {
namespace {

/// Reads `text` in pieces of `piece` bytes.
Record read(const std::string& text, std::size_t piece = 7) {
  Reader reader("a.ndjson");
  for (std::size_t at = 0; at < text.size(); at += piece) reader.feed(text.substr(at, piece));
  return reader.finish();
}

TEST(Reader, ReadsBackWhatWasWritten) {
  const std::string text = samples::text_of(samples::every_event());
  for (std::size_t piece : {std::size_t{1}, std::size_t{100}, text.size()}) {
    const Record record = read(text, piece);
    EXPECT_EQ(record.start, samples::start());
    EXPECT_EQ(record.facts.size(), 6U);
    EXPECT_EQ(record.properties.size(), 6U);
    EXPECT_EQ(record.properties.front(), samples::passed());
    EXPECT_EQ(record.traits.front(), samples::observed());
    EXPECT_EQ(record.benchmarks.size(), 1U);
    EXPECT_EQ(record.end, samples::end());
    EXPECT_TRUE(record.unfinished.empty());
    EXPECT_FALSE(record.torn || record.framed);
  }
}

TEST(Reader, NeedsNothingButAStart) {
  EXPECT_FALSE(read(samples::text_of({samples::start()})).end);
}

TEST(Reader, NamesWhatWasRunningWhenARecordWasCutShort) {
  const Record record = read(samples::text_of(
      {samples::start(), Running{"wait.echild"}, Running{"wait.again"}, samples::failed()}));
  EXPECT_EQ(record.unfinished, std::vector<std::string>{"wait.again"});
}

TEST(Reader, DropsALastLineWithoutItsLineFeed) {
  std::string text = samples::text_of({samples::start(), samples::passed()});
  text.pop_back();
  const Record record = read(text);
  EXPECT_TRUE(record.torn);
  EXPECT_TRUE(record.properties.empty());
}

TEST(Reader, IgnoresKeysAndEventsItDoesNotKnow) {
  std::string text = samples::text_of({samples::start()});
  text.replace(text.find("\"1.0\""), 5, "\"1.7\",\"mood\":{\"good\":[null]}");
  EXPECT_EQ(read(text + "{\"event\":\"weather\",\"rain\":1e3}\n\r\n").start, samples::start());
}

TEST(Reader, TakesFramesOutOfTheNoiseOfAConsole) {
  std::string text = "Booting\r\n{\"level\":\"info\"}\n" + std::string(3 << 20, '.') + "\n";
  for (const Event& event : samples::every_event())
    text += "[    1.0] eth0: half a line" + framed(to_line(event)) + "\r\nsomething else\n";
  const Record record = read(text, 4096);
  EXPECT_TRUE(record.framed);
  EXPECT_EQ(record.damaged, 0U);
  EXPECT_EQ(record.properties.size(), 6U);
  EXPECT_EQ(record.end, samples::end());
}

TEST(Reader, CountsDamagedFramesAndFindsThoseAfterThem) {
  const std::string good = framed(to_line(samples::passed()));
  const std::string bad = framed(to_line(samples::failed()));
  const std::string text = framed(to_line(samples::start())) + '\n' + bad.substr(0, 90) + good +
                           '\n' + bad.substr(0, 90) + "[ 2.0] oops" + bad.substr(90) + '\n' +
                           bad.substr(0, 50);
  const Record record = read(text);
  EXPECT_EQ(record.damaged, 3U);
  EXPECT_EQ(record.properties.size(), 1U);
  EXPECT_TRUE(record.torn);
}

TEST(Reader, AcceptsAWholeLastFrameWithoutItsLineFeed) {
  const Record record =
      read(framed(to_line(samples::start())) + '\n' + framed(to_line(samples::end())));
  EXPECT_EQ(record.end, samples::end());
  EXPECT_FALSE(record.torn);
}

TEST(Reader, TriesFewOfTheFramesInALineOfNoise) {
  const std::string start = framed(to_line(samples::start())) + '\n';
  const std::string good = framed(to_line(samples::passed()));
  std::string noise;
  for (int i = 0; i < 15; ++i) noise += std::string(frame_word) + "00000000 {";
  EXPECT_EQ(read(start + noise + good + '\n').properties.size(), 1U);
  const Record record = read(start + noise + noise + good + '\n' + good + '\n');
  EXPECT_EQ(record.damaged, 1U);
  EXPECT_EQ(record.properties.size(), 1U);
}

TEST(Reader, TakesKeysInAnyOrder) {
  const std::string text = samples::text_of({samples::start()});
  const std::string turned =
      R"({"discarded":0,"ms":1,"value":{"value":"7","unit":"s","type":"integer"},"name":"a",)"
      R"("event":"fact"})";
  EXPECT_EQ(read(text + turned + '\n').facts.front(), (Fact{"a", Integer{"7", "s"}}));
}

TEST(Reader, SaysWhatFileItCannotOpen) {
  try {
    read_file("/nowhere/a.ndjson");
    FAIL() << "it was read";
  } catch (const Refused& refusal) {
    EXPECT_STREQ(refusal.what(),
                 "/nowhere/a.ndjson: cannot open it: No such file or directory; name a file "
                 "that proctor run --output wrote");
  }
}

}  // namespace
}  // namespace proctor::record
