#include <gtest/gtest.h>
#include <unistd.h>

#include "fixtures/names.h"
#include "fixtures/platform/facts.h"
#include "fixtures/portrait.h"
#include "fixtures/runner/board.h"
#include "fixtures/status.h"
#include "fixtures/value.h"
#include "suites/catalog.h"

namespace proctor {
namespace {

TEST(Value, SurvivesPacking) {
  for (const Value& value : {number(-5, "ms"), magnitude(~0ULL, "bytes"), word("ascending"),
                             set_of({}), set_of({"a", "b c"}), text(""), text("any\nthing")})
    EXPECT_EQ(unpack(pack(value)), value) << pack(value);
}

TEST(Portrait, SurvivesItsBytes) {
  char name[] = "name";
  char* arguments[] = {name, nullptr};
  const Portrait portrait = portray(1, arguments, -1);
  const auto copy = from_bytes(to_bytes(portrait));
  ASSERT_TRUE(copy);
  EXPECT_EQ(copy->arguments, portrait.arguments);
  EXPECT_EQ(copy->environment, portrait.environment);
  EXPECT_EQ(copy->descriptors.size(), portrait.descriptors.size());
  EXPECT_EQ(copy->limits.size(), portrait.limits.size());
  EXPECT_EQ(copy->pid, ::getpid());
}

TEST(Portrait, IsNothingWhenCutShort) {
  char name[] = "name";
  char* arguments[] = {name, nullptr};
  const std::string bytes = to_bytes(portray(1, arguments, -1));
  for (std::size_t length : {std::size_t{0}, bytes.size() / 2, bytes.size() - 1})
    EXPECT_FALSE(from_bytes(bytes.substr(0, length))) << length;
}

TEST(Names, AreWhatAPersonWouldSay) {
  EXPECT_EQ(errno_name(EMFILE), "EMFILE");
  EXPECT_EQ(errno_name(4711), "errno 4711");
  EXPECT_EQ(signal_name(SIGTERM), "SIGTERM");
}

TEST(Identity, HasAKeyFitForAFileName) {
  const std::string key = identity().key();
  EXPECT_FALSE(key.empty());
  EXPECT_LE(key.size(), 80U);
  EXPECT_EQ(key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789._-"),
            std::string::npos);
}

TEST(Catalog, GivesEachAnIdOfItsOwnInItsChapter) {
  std::set<std::string_view> seen;
  const auto check = [&](const Id& id, std::string_view chapter) {
    EXPECT_TRUE(seen.insert(id.text).second) << id.text;
    EXPECT_EQ(id.chapter(), chapter) << id.text;
    EXPECT_EQ(id.text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_."),
              std::string_view::npos);
  };
  for (const Chapter& chapter : catalog()) {
    EXPECT_GE(chapter.properties.size(), 2U) << chapter.name;
    for (const Property& property : chapter.properties) check(property.id, chapter.name);
    for (const Trait& trait : chapter.traits) check(trait.id, chapter.name);
  }
}

TEST(Catalog, StatesEachLawInOneSentenceWithItsSource) {
  for (const Chapter& chapter : catalog())
    for (const Property& property : chapter.properties) {
      EXPECT_TRUE(property.law.ends_with('.')) << property.id.text;
      EXPECT_FALSE(property.generator.empty()) << property.id.text;
      EXPECT_FALSE(property.sources.empty()) << property.id.text;
      EXPECT_EQ(property.level == Level::platform, !property.systems.empty())
          << property.id.text;
    }
}

TEST(Catalog, AsksEachTraitAQuestionAndGivesAdvice) {
  for (const Chapter& chapter : catalog())
    for (const Trait& trait : chapter.traits) {
      EXPECT_TRUE(trait.question.ends_with('?')) << trait.id.text;
      EXPECT_FALSE(trait.advice.empty()) << trait.id.text;
    }
}

}  // namespace
}  // namespace proctor
