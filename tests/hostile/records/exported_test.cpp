#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <regex>

#include "report/export/format.h"
#include "report/record/reader.h"
#include "report/record/visible.h"
#include "tests/report/ktap_reader.h"
#include "tests/report/lines.h"

namespace proctor::exports {
namespace {

using samples::lines_of;

namespace fs = std::filesystem;

const fs::path corpus = fs::path(HOSTILE_RECORDS) / "shown";

/// Hands every hostile record, in every format that begins with `prefix`, to `visit`.
template <class Visit>
void each_export(const std::string& prefix, Visit visit) {
  std::size_t count = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(corpus))
    for (const Format& format : formats()) {
      if (!format.name.starts_with(prefix)) continue;
      SCOPED_TRACE(entry.path().filename().string() + " as " + std::string(format.name));
      const record::Record record = record::read_file(entry.path().string());
      visit(record, format.write({record}, {}));
      ++count;
    }
  EXPECT_GE(count, 10U);
}

TEST(HostileExports, HideNothingAndCommandNobody) {
  each_export("", [](const record::Record&, const std::string& text) {
    std::string shown = text;
    // Only CSV ends its lines so, and only Markdown has joiners, which are its own.
    shown = std::regex_replace(shown, std::regex("\r\n"), "\n");
    shown = std::regex_replace(shown, std::regex("\u2060"), "");
    EXPECT_EQ(record::visible(shown, true), shown);
    EXPECT_EQ(text.find("##["), std::string::npos);
    EXPECT_EQ(text.find("##vso["), std::string::npos);
    for (const std::string& line : lines_of(text))
      EXPECT_FALSE(std::regex_search(line, std::regex("^\\s*::"))) << line;
  });
}

TEST(HostileExports, OfferNothingElseForPastingIntoAShell) {
  each_export("", [](const record::Record&, const std::string& text) {
    for (const std::string& line : lines_of(text))
      EXPECT_FALSE(std::regex_search(line, std::regex("^(# |- )?again: .*(rm|reboot)")))
          << line;
  });
}

TEST(HostileExports, AreXmlOfElementsOfOurs) {
  each_export("junit", [](const record::Record&, const std::string& text) {
    const std::regex element(
        "<\\?xml [^<>]*\\?>|</?(testsuites?|testcase|properties|property|failure|error|skipped)"
        "( [a-z]+=\"[^\"<>]*\")*/?>");
    EXPECT_EQ(std::regex_replace(text, element, "").find_first_of("<>"), std::string::npos);
    EXPECT_FALSE(std::regex_search(text, std::regex("&(?!amp;|lt;|gt;|quot;|#10;)")));
  });
}

TEST(HostileExports, ForgeNoTestInKtap) {
  each_export("ktap", [](const record::Record& record, const std::string& text) {
    std::size_t tests = 0;
    for (const samples::KtapTest& chapter : samples::read_ktap(text)) {
      if (chapter.name == "record") continue;
      for (const samples::KtapTest& test : chapter.subtests) {
        EXPECT_TRUE(record::is_id(test.name)) << test.name;
        ++tests;
      }
    }
    EXPECT_GE(tests, record.properties.size());
    EXPECT_LE(tests,
              record.properties.size() + record.traits.size() + record.unfinished.size());
  });
}

TEST(HostileExports, StayJson) {
  for (const char* format : {"ctrf", "kcidb"})
    each_export(format, [](const record::Record&, const std::string& text) {
      EXPECT_TRUE(nlohmann::json::parse(text, nullptr, false).is_object());
    });
}

/// The cells of a line after RFC 4180, and nothing where it is none.
std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  const std::regex cell("(?:\"((?:[^\"]|\"\")*)\"|([^\",]*))(,|\r$)");
  std::size_t length = 0;
  for (std::sregex_iterator it(line.begin(), line.end(), cell), end; it != end; ++it) {
    cells.push_back((*it)[1].matched ? it->str(1) : it->str(2));
    length += static_cast<std::size_t>(it->length());
  }
  return length == line.size() ? cells : std::vector<std::string>{};
}

TEST(HostileExports, AreRowsOfCellsWithoutFormulas) {
  each_export("csv", [](const record::Record& record, const std::string& text) {
    const std::vector<std::string> lines = lines_of(text);
    EXPECT_GT(lines.size(), record.properties.size() + record.traits.size());
    for (const std::string& line : lines) {
      const std::vector<std::string> cells = cells_of(line);
      ASSERT_EQ(cells.size(), 13U) << line;
      for (const std::string& cell : cells)
        EXPECT_FALSE(!cell.empty() &&
                     std::string("=+-@\t\r").find(cell[0]) != std::string::npos)
            << line;
    }
  });
}

}  // namespace
}  // namespace proctor::exports
