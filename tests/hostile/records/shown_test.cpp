#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>
#include <string>

#include "report/compare/text.h"
#include "report/record/reader.h"
#include "report/site/page.h"
#include "tests/report/site_files.h"

namespace proctor::site {
namespace {

namespace fs = std::filesystem;

using samples::Files;
using samples::files_of;

const fs::path corpus = fs::path(HOSTILE_RECORDS) / "shown";

record::Record record_in(const std::string& name) {
  return record::read_file((corpus / (name + ".ndjson")).string());
}

Files site_of(const std::string& name) { return files_of({record_in(name)}); }

const std::string& platform_page_of(const Files& files) {
  return files.lower_bound("platform/")->second;
}

std::vector<std::string> matches(const std::string& text, const std::string& pattern) {
  const std::regex regex(pattern);
  std::vector<std::string> found;
  for (std::sregex_iterator it(text.begin(), text.end(), regex), end; it != end; ++it)
    found.push_back(it->str(1));
  return found;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
    ++found;
  return found;
}

/// Everything that a record made the browser believe beyond what the templates say.
std::string breaches(const std::string& path, const std::string& whole) {
  static const std::set<std::string> tags{
      "!DOCTYPE", "a",      "article", "body",  "br",    "button", "caption", "cite",
      "code",     "dd",     "details", "div",   "dl",    "dt",     "footer",  "form",
      "h1",       "h2",     "h3",      "h4",    "head",  "header", "html",    "img",
      "input",    "kbd",    "label",   "li",    "link",  "main",   "meta",    "nav",
      "ol",       "option", "output",  "p",     "pre",   "rect",   "section", "select",
      "span",     "strong", "summary", "svg",   "table", "tbody",  "td",      "th",
      "thead",    "em",     "wbr",     "title", "tr",    "ul"};
  const std::string page = std::regex_replace(
      whole, std::regex("<script src=\"(\\.\\./)?(script|uplot|costs)\\.js\"></script>"), "");
  std::string found;
  for (const std::string& tag : matches(page, "</?([^\\s>/]*)"))
    if (!tags.contains(tag)) found.append(path).append(": <").append(tag) += '\n';
  const std::string bare = std::regex_replace(page, std::regex("\"[^\"]*\""), "\"\"");
  for (const std::string& name : matches(bare, "<[^<>]*\\s(on\\w+|style)="))
    found.append(path).append(": attribute ").append(name) += '\n';
  for (const std::string& image : matches(page, "src=\"([^\"]*)\""))
    if (image != "mark.svg" && image != "../mark.svg")
      found.append(path).append(": src ").append(image) += '\n';
  const std::regex link(
      "#[\\w.-]+|(\\.\\./"
      ")?(style\\.css|uplot\\.css|mark\\.svg|badge\\.svg|record\\.schema\\.json|summary\\.json|"
      "matrix\\.csv|feed\\.atom)|"
      "(\\.\\./)?([a-z]+/)?[\\w.-]+\\.html(#(\\?[\\w.=&;%-]+|[\\w.-]+))?|https://example\\.org/"
      "[\\w?=&;#.-]*");
  for (const std::string& target : matches(page, "href=\"([^\"]*)\""))
    if (!std::regex_match(target, link))
      found.append(path).append(": href ").append(target) += '\n';
  return found;
}

TEST(HostileRecords, PutNothingOnAPageButText) {
  std::size_t pages = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(corpus)) {
    for (const auto& [path, bytes] : site_of(entry.path().stem().string())) {
      if (!path.ends_with(".html")) continue;
      EXPECT_EQ(breaches(entry.path().stem().string() + '/' + path, bytes), "");
      ++pages;
    }
  }
  EXPECT_GT(pages, 40U);
}

TEST(HostileRecords, NameNoFileOutsideTheSite) {
  const std::regex inside("[a-z]+/[a-z0-9._-]+\\.(html|svg|ndjson)|[a-z.]+");
  for (const fs::directory_entry& entry : fs::directory_iterator(corpus))
    for (const auto& [path, bytes] : site_of(entry.path().stem().string()))
      EXPECT_TRUE(std::regex_match(path, inside)) << path;
  EXPECT_TRUE(site_of("key_of_dots").contains("platform/a-hostile-record.html"));
  EXPECT_TRUE(site_of("label_with_a_path").contains("platform/etc-passwd.html"));
}

TEST(HostileRecords, AreShownWordForWord) {
  const std::string script =
      "&lt;/pre&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x "
      "onerror=alert(1)&gt;&quot;&#39;"
      "&amp;amp;{{law}}{{{law}}}";
  const Files files = site_of("scripts_everywhere");
  const std::string& property = files.at("property/wait.echild.html");
  for (const char* before :
       {"<p class=\"statute\">", "<cite>", "<p class=\"what\">", "<dd><pre>", "<dt>", "<li>",
        "<p>", "<dd>", "</cite>, ", "<code>", "Found at <code>"})
    EXPECT_EQ(count(property, before + script) > 0, true) << before;
  const std::string& platform = platform_page_of(files);
  for (const char* before :
       {"<h1>", "<title>", "<dd>", "<span class=\"value\">", "<span class=\"question\">",
        "<p class=\"lede\">", "<dt class=\"id\">"})
    EXPECT_EQ(count(platform, before + script) > 0, true) << before;
  const std::string& traits = files.at("traits.html");
  for (const char* before :
       {"<p class=\"advice\">", "<p class=\"question\">", "<span class=\"value\">"})
    EXPECT_EQ(count(traits, before + script) > 0, true) << before;
}

TEST(HostileRecords, BecomeLinksOnlyByHttps) {
  const Files files = site_of("links_that_are_none");
  for (int i = 0; i < 11; ++i) {
    const std::string& page = files.at("property/wait.link" + std::to_string(i) + ".html");
    EXPECT_EQ(count(page, "rel=\"noreferrer\""), i == 10 ? 1U : 0U) << i;
  }
  EXPECT_EQ(count(files.at("property/wait.link0.html"), " (javascript:alert(1))"), 1U);
  EXPECT_EQ(count(files.at("property/wait.link6.html"),
                  " (https://example.org/&quot;onmouseover=&quot;alert(1))"),
            1U);
  EXPECT_EQ(count(files.at("property/wait.link10.html"),
                  "<a href=\"https://example.org/fine?a=1&amp;b=2#c\" rel=\"noreferrer\">"),
            1U);
}

TEST(HostileRecords, OfferNothingElseForPastingIntoAShell) {
  const Files files = site_of("replay_lines_that_are_none");
  for (int i = 0; i < 6; ++i) {
    const std::string& page = files.at("property/wait.replay" + std::to_string(i) + ".html");
    EXPECT_EQ(count(page, "class=\"command\""), i == 5 ? 1U : 0U) << i;
    EXPECT_EQ(count(page, "not one that proctor writes"), i == 5 ? 0U : 1U) << i;
    EXPECT_EQ(count(page, "rm -rf") + count(page, "reboot"), 0U) << i;
  }
}

TEST(HostileRecords, CannotHideOrTurnCharacters) {
  const Files files = site_of("hidden_characters");
  EXPECT_EQ(count(files.at("index.html"),
                  "good&lt;U+202E&gt;dab&lt;U+202C&gt;&lt;U+200B&gt;&lt;U+"
                  "001B&gt;[31m&lt;U+0085&gt;") > 0,
            true);
  EXPECT_EQ(count(files.at("property/descriptors.open_returns_lowest_free.html"),
                  "A&lt;U+2066&gt;B&lt;U+FEFF&gt;C&lt;U+00AD&gt;D&lt;U+E0041&gt;E") > 0,
            true);
  for (const auto& [path, bytes] : files)
    for (const char* hidden : {"\u202e", "\u200b", "\x1b", "\u2066", "\ufeff", "\u00ad"})
      EXPECT_EQ(count(bytes, hidden), 0U) << path;
}

TEST(HostileRecords, AreToldToBeDamagedAndCutShort) {
  const auto told = [](const std::string& name, const std::string& sentence) {
    const record::Record record = record_in(name);
    const Files files = files_of({record});
    const std::string& page = platform_page_of(files);
    EXPECT_EQ(count(page, "<li>" + sentence + "</li>"), 1U) << page;
    EXPECT_NE(compare::summary_of(record).find(sentence), std::string::npos);
  };
  told("damaged_frames_in_the_noise", "4 lines were damaged on the way and are lost.");
  told("cut_short", "It breaks off before its end; wait.echild, wait.again were running then.");
  told("cut_short", "Its last line was torn and is left out.");
  told("interrupted", "The run was interrupted; wait.echild was running then.");
}

TEST(HostileRecords, LoseNoSoundFrameToTheNoise) {
  const record::Record record = record_in("damaged_frames_in_the_noise");
  EXPECT_EQ(record.properties.size(), 1U);
  EXPECT_EQ(record.traits.size(), 1U);
  EXPECT_TRUE(record.end);
}

TEST(Escaping, LeavesNothingThatHtmlKnows) {
  EXPECT_EQ(escaped("<a b='c' d=\"e\">&amp;"),
            "&lt;a b=&#39;c&#39; d=&quot;e&quot;&gt;&amp;amp;");
  EXPECT_EQ(escaped("a\nb"), "a\nb");
  EXPECT_EQ(escaped("\xff"), "&lt;0xFF&gt;");
}

}  // namespace
}  // namespace proctor::site
