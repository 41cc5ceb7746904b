#include "report/site/directory.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "report/site/sha256.h"
#include "tests/report/site_files.h"

namespace proctor::site {
namespace {

namespace fs = std::filesystem;

TEST(Sha256, IsThatOfTheStandardsExamples) {
  const auto digest = [](const std::string& text) {
    Sha256 hash;
    hash.feed(text);
    return hash.digest();
  };
  EXPECT_EQ(digest(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(digest("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(digest(std::string(1'000'000, 'a')),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
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
