#include "report/site/site.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>

#include "report/site/aliases.h"
#include "report/site/lanes.h"
#include "tests/report/gallery.h"
#include "tests/report/samples.h"
#include "tests/report/site_files.h"

namespace proctor::site {
namespace {

namespace fs = std::filesystem;
using samples::files_of;
using samples::gallery_records;

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
  const auto platforms = [](const samples::Files& all) {
    return std::count_if(all.begin(), all.end(),
                         [](const auto& file) { return file.first.starts_with("platform/"); });
  };
  EXPECT_EQ(platforms(files), platforms(gallery_files()));
  const std::string key = "linux-host";
  EXPECT_TRUE(has(files.at("platform/" + key + ".html"), records.front().start.started));
  EXPECT_TRUE(has(files.at("history/" + key + ".html"), "2001-01-01 00:00 UTC"));
  EXPECT_TRUE(has(files.at("index.html"), "id=\"news\""));
  EXPECT_FALSE(gallery_files().contains("history.html"));
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
      if (it->length(3) == 0 || it->str(3).starts_with('?')) continue;
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

TEST(Site, HasBothSidesOfAPair) {
  const auto pair =
      std::find_if(gallery_files().begin(), gallery_files().end(),
                   [](const auto& file) { return file.first.starts_with("diff/"); });
  ASSERT_NE(pair, gallery_files().end());
  EXPECT_TRUE(has(gallery_files().at("diff.html"), pair->first));
  EXPECT_TRUE(has(pair->second, "properties came out the same."));
}

TEST(Site, GivesEachProcessALane) {
  const std::string& page = gallery_files().at("property/descriptors.table_follows_model.html");
  EXPECT_TRUE(
      has(page, "<th scope=\"col\">process 4711</th><th scope=\"col\">process 4712</th>"));
  EXPECT_TRUE(has(page, "<tr><td></td><td class=\"here\">closed 3</td></tr>"));
  EXPECT_FALSE(lanes_of({"process 1: a", "1 ms: b"}));
  EXPECT_FALSE(lanes_of({"process : a"}));
}

TEST(Site, KnowsWhatRestsOnASection) {
  const std::string& page = gallery_files().at("sources.html");
  EXPECT_TRUE(has(page, "<dt>XSH wait()</dt>"));
  EXPECT_TRUE(has(page, "href=\"property/wait.echild.html\""));
}

TEST(Site, LeadsFormerAddressesToPresentOnes) {
  const std::vector<record::Record> records = gallery_records();
  samples::Files files;
  make_aliases(atlas_of(records),
               aliases_in("# comment\nwait.old wait.echild\nwait.gone wait.never\n"
                          "wait.echild wait.each_child_exactly_once\n"),
               [&](const std::string& path, const std::string& bytes) { files[path] = bytes; });
  ASSERT_EQ(files.size(), 1U);
  EXPECT_TRUE(has(files.at("property/wait.old.html"), "href=\"wait.echild.html\""));
}

TEST(Site, TellsMachinesTheSame) {
  const auto summary = nlohmann::json::parse(gallery_files().at("summary.json"));
  EXPECT_EQ(summary["properties"], 18);
  EXPECT_EQ(summary["platforms"].size(), 4U);
  const std::string& matrix = gallery_files().at("matrix.csv");
  EXPECT_EQ(std::count(matrix.begin(), matrix.end(), '\n'), 19);
  EXPECT_TRUE(has(gallery_files().at("feed.atom"), "<id>urn:uuid:"));
  EXPECT_TRUE(has(gallery_files().at("badge.svg"), "4 platforms, "));
}

TEST(Site, PlotsNothingWithoutATableOfIt) {
  const std::string& page = gallery_files().at("costs.html");
  EXPECT_TRUE(has(page, "<table class=\"list costs\">"));
}

TEST(Templates, LeaveNothingUnescaped) {
  std::size_t templates = 0;
  for (const auto& entry : fs::directory_iterator(TEMPLATES)) {
    std::ifstream file(entry.path());
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    EXPECT_FALSE(std::regex_search(text, std::regex("\\{\\{[{&=]"))) << entry.path();
    ++templates;
  }
  EXPECT_GT(templates, 10U);
}

}  // namespace
}  // namespace proctor::site
