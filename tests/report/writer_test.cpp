#include "report/record/writer.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>

#include "report/record/limits.h"
#include "report/record/parse.h"
#include "report/record/visible.h"
#include "tests/report/samples.h"

namespace proctor::record {
namespace {

std::string drain(int descriptor) {
  std::string all;
  std::array<char, 4096> chunk{};
  for (ssize_t got = 0; (got = ::read(descriptor, chunk.data(), chunk.size())) > 0;)
    all.append(chunk.data(), static_cast<std::size_t>(got));
  return all;
}

TEST(Line, BringsEveryEventBackAsItWas) {
  for (const Event& event : samples::every_event()) {
    if (const auto* property = std::get_if<Property>(&event);
        property != nullptr && property->failure)
      continue;
    EXPECT_EQ(parse_event(to_line(event)), event) << to_line(event);
  }
}

TEST(Line, IsOneLine) {
  Property property = samples::passed();
  property.law = "one\ntwo\r\n";
  EXPECT_EQ(to_line(property).find('\n'), std::string::npos);
  EXPECT_EQ(parse_property(to_line(property)).law, property.law);
}

TEST(Line, SpellsOutBytesThatAreNotText) {
  Property property = samples::failed();
  property.failure->observed = std::string("a\xff\0\xc3\xa9", 5);
  EXPECT_EQ(parse_property(to_line(property)).failure->observed, "a\\xff\\x00\u00e9");
}

TEST(Line, EscapesWhatATerminalActsOnOrHides) {
  Property property = samples::failed();
  property.failure->observed = "\x1b[31m\x7f\u009b\u202e\U000e0041\u20ac";
  const std::string line = to_line(property);
  EXPECT_EQ(line, visible(line));
  EXPECT_NE(line.find("\\u001b[31m\\u007f\\u009b\\u202e\\udb40\\udc41\u20ac"),
            std::string::npos)
      << line;
  EXPECT_EQ(parse_property(line).failure->observed, property.failure->observed);
}

TEST(Line, KeepsAnyBytesOfAText) {
  std::string bytes;
  for (int length = 0; length < 260; ++length) {
    const Fact fact{"kernel.banner", Text{bytes}};
    EXPECT_EQ(parse_event(to_line(fact)), Event(fact));
    bytes += static_cast<char>(length * 7);
  }
}

TEST(Line, StaysWithinTheLimitsOfAReader) {
  Property property = samples::failed();
  const std::string controls(100'000, '\x01');
  property.failure->notes.assign(1000, controls);
  for (int i = 0; i < 20'000; ++i) property.distribution.push_back({std::to_string(i), 1});
  property.failure->counterexample.assign(9000, {"fd", "7"});
  const Property back = parse_property(to_line(property));
  EXPECT_EQ(back.failure->notes.back(), "\u2026 500 more");
  EXPECT_EQ(back.failure->counterexample.back(), (Named{"\u2026", "8500 more"}));
  EXPECT_EQ(back.distribution.front(), (Tag{"many holes", 69}));
  EXPECT_EQ(back.distribution.back(), (Tag{"\u2026 19502 other tags", 19502}));
  EXPECT_TRUE(back.failure->notes.front().ends_with(" bytes more)"));
}

TEST(Line, SaysWhenATextOfAnyBytesWasCut) {
  const Fact fact{"kernel.banner", Text{std::string(100'000, '\xff')}};
  const auto back = parse_event(to_line(fact));
  EXPECT_TRUE(
      std::get<Text>(std::get<Fact>(*back).value).bytes.ends_with(" (83616 bytes more)"));
}

TEST(Line, WritesTimesWithoutSurprises) {
  Property property = samples::passed();
  for (const auto& [ms, text] : {std::pair{0.0, "\"ms\":0,"},
                                 {-1.0, "\"ms\":0,"},
                                 {0.0004, "\"ms\":0,"},
                                 {1.5, "\"ms\":1.500,"},
                                 {12.0, "\"ms\":12,"},
                                 {0.025, "\"ms\":0.025,"}}) {
    property.ms = ms;
    EXPECT_NE(to_line(property).find(text), std::string::npos) << ms;
  }
}

TEST(Writer, FramesItsLines) {
  EXPECT_EQ(framed("123456789"), "proctor-record: cbf43926 123456789");
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe(ends.data()), 0);
  Writer writer(ends[1], Writer::Framing::framed);
  EXPECT_FALSE(writer.write(Running{"wait.echild"}));
  EXPECT_FALSE(writer.sync());
  ::close(ends[1]);
  EXPECT_EQ(drain(ends[0]), framed(to_line(Running{"wait.echild"})) + '\n');
  ::close(ends[0]);
}

TEST(Writer, WritesNothingAfterAnError) {
  const int full = ::open("/dev/full", O_WRONLY);
  if (full == -1) GTEST_SKIP() << "there is no /dev/full here";
  Writer writer(full);
  EXPECT_EQ(writer.write(samples::start()).value(), ENOSPC);
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe(ends.data()), 0);
  ASSERT_EQ(::dup2(ends[1], full), full);
  EXPECT_EQ(writer.write(samples::start()).value(), ENOSPC);
  EXPECT_EQ(writer.sync().value(), ENOSPC);
  for (int end : {full, ends[1]}) ::close(end);
  EXPECT_EQ(drain(ends[0]), "");
  ::close(ends[0]);
}

TEST(Writer, SaysThatItsDescriptorIsClosed) {
  Writer writer(-1);
  EXPECT_EQ(writer.write(samples::start()), std::errc::bad_file_descriptor);
}

}  // namespace
}  // namespace proctor::record
