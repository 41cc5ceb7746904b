#include "fixtures/runner/expectations.h"

#include <gtest/gtest.h>

#include "fixtures/runner/selection.h"
#include "fixtures/runner/usage_error.h"

namespace proctor {
namespace {

const Identity here{"Linux",      "6.1.0-13-amd64", "#1 SMP", "x86_64",
                    "musl 1.2.3", "static",         "none",   "root"};

Expectations read(const std::string& text) {
  Expectations expectations;
  expectations.add(text, "file.toml", here);
  return expectations;
}

std::string complaint_about(const std::string& text) {
  try {
    read(text);
    return "none";
  } catch (const UsageError& error) {
    return error.what();
  }
}

TEST(Condition, ComparesVersions) {
  EXPECT_TRUE(condition_holds(">=5.1 <7", "6.1.0-13-amd64"));
  EXPECT_FALSE(condition_holds("<6.1", "6.1.0-13-amd64"));
  EXPECT_TRUE(condition_holds("<6.10", "6.9.3"));
  EXPECT_TRUE(condition_holds("musl <1.2.4", "musl 1.2.3"));
  EXPECT_FALSE(condition_holds("glibc <3", "musl 1.2.3"));
}

TEST(Expectations, SpeakOnlyOfTheirPlatform) {
  const std::string entry = "[[expect]]\nproperty = 'wait.*'\nverdict = 'fail'\nreason = 'r'\n";
  EXPECT_NE(read(entry).of("wait.echild"), nullptr);
  EXPECT_EQ(read(entry).of("exit.echild"), nullptr);
  EXPECT_NE(read(entry + "on = { libc = 'musl <1.2.4', system = 'Linux' }").of("wait.x"),
            nullptr);
  EXPECT_EQ(read(entry + "on = { containment = 'gvisor' }").of("wait.x"), nullptr);
}

TEST(Expectations, RefuseWhatTheyDoNotKnowWithALine) {
  EXPECT_EQ(complaint_about("[[expect]]\nproperty = 'a.b'\nverdict = 'fial'\nreason = 'r'"),
            "file.toml:1: this expectation has an unknown verdict 'fial'");
  EXPECT_EQ(complaint_about("[[expect]]\nverdict = 'fail'\nreason = 'r'"),
            "file.toml:1: this expectation needs a text 'property'");
  EXPECT_EQ(complaint_about("[[expect]]\nproperty='a.b'\nverdict='fail'\nreason='r'\nlnk='x'"),
            "file.toml:5: this expectation has an unknown key 'lnk'");
  EXPECT_EQ(complaint_about(
                "[[expect]]\nproperty='a.b'\nverdict='fail'\nreason='r'\nlink='javascript:x'"),
            "file.toml:5: this expectation has a link that does not begin with https://");
  EXPECT_NE(complaint_about("[[expect"), "none");
  EXPECT_NE(complaint_about("[other]\nx = 1"), "none");
  EXPECT_NE(complaint_about(
                "[[expect]]\nproperty='a.b'\nverdict='fail'\nreason='r'\non={colour='red'}"),
            "none");
}

TEST(Selection, MatchesGlobs) {
  EXPECT_TRUE(glob_matches("wait.*", "wait.echild"));
  EXPECT_TRUE(glob_matches("*", ""));
  EXPECT_TRUE(glob_matches("w?it.*d", "wait.echild"));
  EXPECT_FALSE(glob_matches("wait", "wait.echild"));
  EXPECT_FALSE(glob_matches("*.x", "wait.echild"));
}

TEST(Selection, SuggestsTheNearestName) {
  EXPECT_EQ(nearest("wait.echidl", {"wait.echild", "exit.status", "wait"}), "wait.echild");
  EXPECT_EQ(nearest("qqqqqqqqqqqqqqqq", {"wait.echild"}), "");
}

}  // namespace
}  // namespace proctor
