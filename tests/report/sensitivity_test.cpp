#include "report/site/sensitivity.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "report/site/site.h"
#include "tests/report/site_files.h"

namespace proctor::site {
namespace {

namespace fs = std::filesystem;

constexpr const char* sound =
    R"({"format":"proctor-sensitivity","version":"1.0","suite":"0.1.0","cases":100,"faults":[
{"name":"wait.echild","about":"A wait() that lies.","tried":["wait.each_child_exactly_once",
"wait.echild"],"caught_by":[{"id":"wait.echild","cases":3}]},
{"name":"wait.echild.session","about":"<b>bold</b>","tried":["wait.echild","wait.no_such_law"],
"caught_by":[{"id":"wait.no_such_law","cases":1}]},
{"name":"fork.nobody_notices","about":"","tried":["fork.pending_starts_empty"],"caught_by":[]}]})";

class SensitivityFile : public testing::Test {
 protected:
  void SetUp() override {
    path_ = fs::temp_directory_path() / ("proctor-sensitivity-" + std::to_string(::getpid()));
  }
  void TearDown() override { fs::remove_all(path_); }

  Sensitivity read(const std::string& text) const {
    std::ofstream(path_, std::ios::binary) << text;
    return read_sensitivity(path_.string());
  }

  /// Why the file is refused once the first `before` in it is `after`; empty if it is not.
  std::string refusal(const std::string& before, const std::string& after) const {
    std::string text = sound;
    const std::size_t at = text.find(before);
    EXPECT_NE(at, std::string::npos) << before;
    if (at != std::string::npos) text.replace(at, before.size(), after);
    try {
      read(text);
      return "";
    } catch (const NotUnderstood& error) {
      return error.what();
    }
  }

  fs::path path_;
};

TEST_F(SensitivityFile, TellsWhoCaughtWhatAndAfterHowManyCases) {
  const Sensitivity sensitivity = read(sound);
  EXPECT_EQ(sensitivity.cases, 100U);
  ASSERT_EQ(sensitivity.faults.size(), 3U);
  const Fault& fault = sensitivity.faults[0];
  ASSERT_NE(fault.catch_by("wait.echild"), nullptr);
  EXPECT_EQ(fault.catch_by("wait.echild")->cases, 3U);
  EXPECT_EQ(fault.catch_by("wait.each_child_exactly_once"), nullptr);
  EXPECT_TRUE(fault.was_tried("wait.each_child_exactly_once"));
  EXPECT_FALSE(fault.was_tried("wait.no_such_law"));
}

TEST_F(SensitivityFile, IsRefusedInOneLineThatSaysWhy) {
  struct Change {
    const char* before;
    const char* after;
    const char* why;
  };
  const std::vector<Change> changes{
      {"proctor-sensitivity", "proctor-record", "it is no proctor-sensitivity 1.x"},
      {"1.0", "2.0", "it is no proctor-sensitivity 1.x"},
      {"\"suite\":\"0.1.0\",", "", "\"suite\" is missing"},
      {"100", "-1", "\"cases\" is not a whole number"},
      {"\"wait.echild\",\"about\"", "\"../up\",\"about\"", "\"../up\" is no name of a fault"},
      {"wait.echild.session", "wait.echild.a.b", "\"wait.echild.a.b\" is no name of a fault"},
      {"wait.echild.session", "wait.echild", "stands there twice"},
      {"\"wait.echild\"],", "\"WAIT\"],", "\"WAIT\" is no id of a property"},
      {"\"wait.echild\"],", "\"wait.each_child_exactly_once\"],", "names a property twice"},
      {"{\"id\":\"wait.echild\"", "{\"id\":\"wait.other\"", "that was not tried"},
      {"\"cases\":3}", "\"cases\":3},{\"id\":\"wait.echild\",\"cases\":4}", "property twice"},
      {"{\"format\"", "{\"cases\":1,\"format\"", "stands twice in one object"},
      {"bold", "\xff", "invalid UTF-8"},
      {"bold", "\\u0000", "NUL"},
      {"}]}", "}]", "not JSON"},
  };
  for (const Change& change : changes) {
    const std::string complaint = refusal(change.before, change.after);
    EXPECT_NE(complaint.find(change.why), std::string::npos)
        << change.before << " -> " << change.after << ": " << complaint;
    EXPECT_EQ(complaint.find('\n'), std::string::npos) << complaint;
    EXPECT_TRUE(complaint.ends_with("; make one with tests/faults/sensitivity.py"));
  }
  EXPECT_THROW(read(""), NotUnderstood);
  EXPECT_THROW(read(std::string(100'000, '[')), NotUnderstood);
  EXPECT_THROW(read_sensitivity("/"), NotUnderstood);
  EXPECT_THROW(read_sensitivity("/dev/zero"), NotUnderstood);
  EXPECT_THROW(read_sensitivity("/missing"), NotUnderstood);
}

TEST_F(SensitivityFile, IsRefusedIfItsPageWouldBeTooLarge) {
  std::string text =
      R"({"format":"proctor-sensitivity","version":"1.0","suite":"","cases":1,"faults":[)";
  for (int i = 0; i < 1100; ++i) {
    const std::string number = std::to_string(i);
    text.append(i == 0 ? "" : ",").append(R"({"name":"a.f)").append(number);
    text.append(R"(","about":"","tried":["a.p)").append(number).append(R"("],"caught_by":[]})");
  }
  EXPECT_THROW(read(text + "]}"), NotUnderstood);
}

TEST_F(SensitivityFile, IsShownByChapterAndOnThePagesOfProperties) {
  std::vector<record::Record> records = samples::gallery_records();
  samples::Files files;
  make_files(records,
             [&](const std::string& name, const std::string& bytes) { files[name] = bytes; },
             {read(sound), {}});
  const auto has = [&](const std::string& file, const std::string& text) {
    return files.at(file).find(text) != std::string::npos;
  };
  const std::string page = "sensitivity.html";
  EXPECT_TRUE(has(page, "2 of 3 faults were caught"));
  EXPECT_TRUE(has(page, "<span class=\"unseen\">caught after 3 cases</span>"));
  EXPECT_TRUE(has(page, "&lt;b&gt;bold&lt;/b&gt;"));
  EXPECT_TRUE(has(page, "caught by none"));
  EXPECT_TRUE(has(page, "href=\"property/wait.echild.html\""));
  EXPECT_FALSE(has(page, "href=\"property/wait.no_such_law.html\"")) << "it has no page";
  EXPECT_TRUE(has("property/wait.echild.html", "A wait() that lies."));
  EXPECT_TRUE(has("property/wait.echild.html", "noticed after 3 cases"));
  EXPECT_FALSE(has("property/fork.pending_starts_empty.html", "How it is known"));
  EXPECT_FALSE(samples::files_of(records).contains(page));
}

}  // namespace
}  // namespace proctor::site
