#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include "report/record/line.h"
#include "report/record/reader.h"
#include "tests/report/samples.h"

namespace proctor::record {
namespace {

namespace fs = std::filesystem;

const fs::path corpus = fs::path(HOSTILE_RECORDS) / "refused";

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// What a reader says of `text` in a file of that name.
std::string complaint(const std::string& name, const std::string& text) {
  try {
    Reader reader(name);
    reader.feed(text);
    reader.finish();
    return "none";
  } catch (const Refused& refusal) {
    return refusal.what();
  }
}

/// The messages that messages.txt foretells, by file.
std::map<std::string, std::string> messages() {
  std::map<std::string, std::string> foretold;
  std::ifstream file(corpus / "messages.txt");
  for (std::string line; std::getline(file, line);)
    foretold[line.substr(0, line.find(".ndjson") + 7)] = line;
  return foretold;
}

TEST(RefusedRecords, EachGetOneClearLine) {
  std::size_t looked_at = 0;
  std::map<std::string, std::string> foretold = messages();
  for (const fs::directory_entry& entry : fs::directory_iterator(corpus)) {
    const std::string name = entry.path().filename().string();
    if (entry.path().extension() != ".ndjson") continue;
    EXPECT_EQ(complaint(name, bytes_of(entry.path())), foretold[name]);
    EXPECT_EQ(foretold[name].find('\n'), std::string::npos);
    ++looked_at;
  }
  EXPECT_EQ(looked_at, foretold.size());
  EXPECT_GT(looked_at, 60U);
}

TEST(RefusedRecords, DoNotDependOnHowTheyArrive) {
  for (const auto& [name, message] : messages()) {
    const std::string text = bytes_of(corpus / name);
    try {
      Reader reader(name);
      for (char c : text) reader.feed({&c, 1});
      reader.finish();
      ADD_FAILURE() << name << " was read";
    } catch (const Refused& refusal) {
      EXPECT_EQ(refusal.what(), message);
    }
  }
}

/// A sound record with one more line.
std::string with_line(const std::string& line) {
  return samples::text_of({samples::start()}) + line + '\n';
}

constexpr const char* remedy = "; proctor does not write such a line: make the record again";

TEST(RefusedRecords, AreThoseOverALimit) {
  const std::string big = "{\"event\":\"weather\",\"rain\":";
  EXPECT_EQ(complaint("a", with_line(big + '"' + std::string((256 << 10) + 1, 'x') + "\"}")),
            std::string("a:2: a string of 262145 bytes; the limit is 262144") + remedy);
  EXPECT_EQ(complaint("a", with_line(big + std::string(1 << 20, ' ') + "1}")),
            std::string("a:2: longer than the limit of 1048576 bytes") + remedy);
  std::string zeros = "0";
  for (int i = 0; i < 10'000; ++i) zeros += ",0";
  EXPECT_EQ(complaint("a", with_line(big + '[' + zeros + "]}")),
            std::string("a:2: more than 10000 values") + remedy);
  std::string keys = "{\"event\":\"weather\"";
  for (int i = 0; i < 10'000; ++i) keys += ",\"k" + std::to_string(i) + "\":0";
  EXPECT_EQ(complaint("a", with_line(keys + '}')),
            std::string("a:2: more than 10000 values") + remedy);
}

TEST(RefusedRecords, AreThoseWithTooManyLines) {
  std::string text = samples::text_of({samples::start()});
  for (int i = 0; i < 100'000; ++i) text += "{\"event\":\"rain\"}\n";
  EXPECT_EQ(complaint("a", text), std::string("a:100001: more than 100000 lines") + remedy);
}

TEST(RefusedRecords, AreThoseWithTooManyValuesInAll) {
  std::string zeros = "0";
  for (int i = 0; i < 9'996; ++i) zeros += ",0";
  std::string text = samples::text_of({samples::start()});
  for (int i = 0; i < 201; ++i) text += "{\"event\":\"rain\",\"drops\":[" + zeros + "]}\n";
  EXPECT_EQ(complaint("a", text),
            std::string("a:201: more than 2000000 values in all") + remedy);
}

TEST(RefusedRecords, AreRefusedBeforeTheirLongLineEnds) {
  Reader reader("a");
  reader.feed(samples::text_of({samples::start()}));
  const std::string endless(1 << 16, '[');
  std::size_t fed = 0;
  EXPECT_THROW(for (; fed < (std::size_t{1} << 26); fed += endless.size()) reader.feed(endless),
               Refused);
  EXPECT_LE(fed, std::size_t{2} << 20);
}

TEST(RefusedRecords, DoNotIncludeThoseAtALimit) {
  std::string zeros = "0";
  for (int i = 0; i < 9'996; ++i) zeros += ",0";
  const std::string line = "{\"event\":\"weather\",\"rain\":[" + zeros + "]}";
  EXPECT_EQ(complaint("a", with_line(line)), "none");
  const std::string deep = "{\"event\":\"weather\",\"rain\":";
  EXPECT_EQ(complaint("a", with_line(deep + std::string(15, '[') + std::string(15, ']') + '}')),
            "none");
}

}  // namespace
}  // namespace proctor::record
