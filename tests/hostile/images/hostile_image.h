#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "tests/hostile/images/archive.h"
#include "tests/runner/subprocess.h"

/// Images made by somebody who wants out of them, or that are simply broken.
namespace proctor::test {

/// Members of a sound image, and these after them.
std::vector<Member> with(const std::vector<Member>& more);

void write(const std::filesystem::path& path, const std::string& bytes);

/// A place for an image, and beside it what must not be touched.
class HostileImage : public testing::Test {
 protected:
  void SetUp() override;

  /// An archive of the members, in a file.
  std::string archive(const std::vector<Member>& members) const;

  /// An OCI layout of one layer.
  std::string layout(const std::vector<Member>& layer,
                     const std::string& config = R"({"Env": ["PATH=/bin"]})") const;

  /// Runs a small property there. Whatever comes of it, nothing else has changed, nothing is
  /// left, and what is said is fit to be read. `prefix` stands before the command.
  Ended examine(const std::string& target, const std::vector<std::string>& prefix = {});

  /// The image is examined, as if there were nothing wrong with it.
  void is_examined(const std::string& target);

  /// It is refused in one line that says `why`.
  void is_refused(const std::string& target, const std::string& why);

  TempDir base_, temporary_, record_;
  const std::filesystem::path outside_{base_ / "outside"};
  const std::string root_ = base_ / "root";
  /// What the image would be opened with is not there, or not allowed.
  bool missing_ = false;
};

}  // namespace proctor::test
