#include "report/site/site.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <regex>

#include "report/site/directory.h"
#include "tests/report/gallery.h"
#include "tests/report/samples.h"
#include "tests/report/site_files.h"

namespace proctor::site {
namespace {

namespace fs = std::filesystem;
using samples::files_of;

std::vector<record::Record> gallery_records() {
  std::vector<record::Record> records;
  for (const samples::Exhibit& exhibit : samples::gallery()) {
    record::Reader reader(exhibit.file);
    reader.feed(samples::text_of(exhibit.events));
    records.push_back(reader.finish());
  }
  return records;
}

const std::map<std::string, std::string>& gallery_files() {
  static const std::map<std::string, std::string> files = files_of(gallery_records());
  return files;
}

bool has(const std::string& page, const std::string& text) {
  return page.find(text) != std::string::npos;
}

TEST(Site, HasAPageForEveryPlatformAndProperty) {
  std::size_t platforms = 0;
  std::size_t properties = 0;
  for (const auto& [path, bytes] : gallery_files()) {
    platforms += path.starts_with("platform/") ? 1 : 0;
    properties += path.starts_with("property/") ? 1 : 0;
  }
  EXPECT_EQ(platforms, 4U);
  EXPECT_EQ(properties, 18U);
}

TEST(Site, ShowsTheNewestRunOfAPlatformThatWasExaminedTwice) {
  std::vector<record::Record> records = gallery_records();
  records.push_back(records.front());
  records.back().start.run.front() = records.front().start.run.front() == '0' ? '1' : '0';
  records.back().start.started = "2001-01-01T00:00:00Z";
  records.back().properties.clear();
  const samples::Files files = files_of(records);
  EXPECT_EQ(files.at("property/wait.echild.html"),
            gallery_files().at("property/wait.echild.html"));
}

TEST(Site, GivesTheSameBytesForTheSameRecords) {
  EXPECT_EQ(files_of(gallery_records()), gallery_files());
}

TEST(Site, LinksOnlyToPagesAndPlacesThatExist) {
  const std::regex href("href=\"([^\"#]*)(#([^\"]*))?\"");
  for (const auto& [path, page] : gallery_files()) {
    if (!path.ends_with(".html")) continue;
    for (std::sregex_iterator it(page.begin(), page.end(), href), end; it != end; ++it) {
      if (it->str(1).starts_with("https://")) continue;
      const fs::path target =
          it->str(1).empty() ? fs::path(path) : fs::path(path).parent_path() / it->str(1);
      const auto found = gallery_files().find(target.lexically_normal().string());
      ASSERT_NE(found, gallery_files().end()) << path << " links to " << it->str();
      if (it->length(3) == 0) continue;
      EXPECT_TRUE(has(found->second, "id=\"" + it->str(3) + '"')) << path << " " << it->str();
    }
  }
}

TEST(Site, StatesThePolicyLanguageAndTitleOfEveryPage) {
  for (const auto& [path, page] : gallery_files()) {
    if (!path.ends_with(".html")) continue;
    EXPECT_TRUE(has(page, "<html lang=\"en\">")) << path;
    EXPECT_TRUE(has(page,
                    "content=\"default-src 'none'; script-src 'self'; style-src 'self'; "
                    "img-src 'self'; base-uri 'none'; form-action 'none'\""));
    EXPECT_TRUE(has(page, " \u00b7 proctor</title>")) << path;
    EXPECT_FALSE(has(page, "{{")) << path;
  }
}

TEST(Site, UsesHeadingsInOrder) {
  const std::regex heading("<h([1-6])");
  for (const auto& [path, page] : gallery_files()) {
    int level = 0;
    for (std::sregex_iterator it(page.begin(), page.end(), heading), end; it != end; ++it) {
      const int next = std::stoi(it->str(1));
      EXPECT_LE(next, level + 1) << path;
      EXPECT_NE(level == 0, next != 1) << path << " has one h1, first";
      level = next;
    }
  }
}

TEST(Site, ShowsDifferencesBeforeWhatAllKeep) {
  const std::string& page = gallery_files().at("index.html");
  const std::size_t differences = page.find("id=\"differences\"");
  const std::size_t kept = page.find("id=\"kept\"");
  ASSERT_NE(kept, std::string::npos);
  EXPECT_LT(differences, page.find("property/descriptors.table_follows_model.html"));
  EXPECT_LT(page.find("property/descriptors.table_follows_model.html"), kept);
  EXPECT_LT(kept, page.find("property/descriptors.dup2_replaces_target.html"));
}

TEST(Site, TellsTheWholeStoryOfAFailure) {
  const std::string& page = gallery_files().at("property/descriptors.table_follows_model.html");
  for (const char* part :
       {"<p class=\"what\">the number of the new descriptor</p>", "<pre>17</pre>",
        "<pre>{3, 17}</pre>", "Found at <code>suites/descriptors.cpp:61</code>.",
        "1 of 10 times", "timing may play a part",
        "<pre class=\"command\" tabindex=\"0\">proctor replay ",
        ">proctor replay descriptors.table_follows_model B4gZk5CbvdXZzR3X</pre>",
        "<span class=\"kind\">A</span>", "<span class=\"kind\">B</span>"})
    EXPECT_TRUE(has(page, part)) << part;
}

TEST(Site, TellsWhyAVerdictWasExpected) {
  const std::string& page = gallery_files().at("property/wait.echild.html");
  EXPECT_TRUE(has(page, "an old bug of waitid() with P_PGID"));
  EXPECT_TRUE(has(page, "<a href=\"https://gvisor.dev/issue/4242\" rel=\"noreferrer\">"));
}

class SiteDirectory : public testing::Test {
 protected:
  void SetUp() override {
    base_ = fs::temp_directory_path() / ("proctor-site-test-" + std::to_string(::getpid()));
    fs::create_directories(base_);
  }
  void TearDown() override { fs::remove_all(base_); }

  std::string path(const std::string& name) const { return (base_ / name).string(); }
  std::size_t entries() const {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(base_), fs::directory_iterator()));
  }

  void write_site(const samples::Files& files, const std::string& name) const {
    Directory directory(path(name));
    for (const auto& [file, bytes] : files) directory.write(file, bytes);
    directory.put_in_place();
  }

  fs::path base_;
};

TEST_F(SiteDirectory, IsReplacedAsAWhole) {
  write_site({{"index.html", "a"}, {"property/gone.html", "b"}}, "site");
  write_site({{"index.html", "c"}}, "site/");
  EXPECT_FALSE(fs::exists(base_ / "site/property"));
  std::string text;
  std::ifstream(base_ / "site/index.html") >> text;
  EXPECT_EQ(text, "c");
  EXPECT_EQ(entries(), 1U);
}

TEST_F(SiteDirectory, IsAsItWasUntilAllIsWritten) {
  write_site({{"index.html", "a"}}, "site");
  {
    Directory abandoned(path("site"));
    abandoned.write("index.html", "b");
  }
  std::string text;
  std::ifstream(base_ / "site/index.html") >> text;
  EXPECT_EQ(text, "a");
  EXPECT_EQ(entries(), 1U);
}

TEST_F(SiteDirectory, IsMadeWithItsParentsAndMayBeThereEmpty) {
  fs::create_directories(base_ / "a/b");
  write_site({{"index.html", "a"}}, "a/b");
  write_site({{"index.html", "a"}}, "c/d/e");
  EXPECT_TRUE(fs::exists(base_ / "a/b/index.html"));
  EXPECT_TRUE(fs::exists(base_ / "c/d/e/index.html"));
}

TEST_F(SiteDirectory, IsLeftAloneIfItHoldsAnythingElse) {
  fs::create_directories(base_ / "home");
  std::ofstream(base_ / "home/thesis.txt") << "years of work";
  EXPECT_THROW(write_site({{"index.html", "a"}}, "home"), NotWritten);
  EXPECT_THROW(write_site({{"index.html", "a"}}, "home/thesis.txt"), NotWritten);
  EXPECT_THROW(write_site({{"index.html", "a"}}, "home/thesis.txt/site"), NotWritten);
  EXPECT_TRUE(fs::exists(base_ / "home/thesis.txt"));
  EXPECT_EQ(entries(), 1U);
}

}  // namespace
}  // namespace proctor::site
