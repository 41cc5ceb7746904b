#include "tests/hostile/images/hostile_image.h"

#include <algorithm>
#include <fstream>
#include <map>

#include "report/record/reader.h"

namespace proctor::test {
namespace {

namespace fs = std::filesystem;

/// Every file below a directory with what is in it, to see whether anything was touched.
std::map<std::string, std::string> state_of(const fs::path& directory) {
  std::map<std::string, std::string> state;
  for (const auto& entry : fs::recursive_directory_iterator(
           directory, fs::directory_options::skip_permission_denied)) {
    const fs::file_status status = entry.symlink_status();
    std::string& what = state[entry.path()];
    what = std::to_string(static_cast<int>(status.type())) + ' ' +
           std::to_string(static_cast<int>(status.permissions())) + ' ';
    if (fs::is_symlink(status)) what += fs::read_symlink(entry.path());
    if (fs::is_regular_file(status)) what += contents(entry.path());
  }
  return state;
}

}  // namespace

std::vector<Member> with(const std::vector<Member>& more) {
  std::vector<Member> members{{"etc", '5'}, {"etc/motd", '0', "", "hello\n"}};
  members.insert(members.end(), more.begin(), more.end());
  return members;
}

void HostileImage::SetUp() {
  ASSERT_TRUE(adopt_orphans());
  fs::create_directories(outside_ / "directory");
  write(outside_ / "canary", "alive");
  fs::permissions(base_.path(), fs::perms(0755));
}

void write(const fs::path& path, const std::string& bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

std::string HostileImage::archive(const std::vector<Member>& members) const {
  write(base_ / "image.tar", archive_of(members));
  return base_ / "image.tar";
}

std::string HostileImage::layout(const std::vector<Member>& layer,
                                 const std::string& config) const {
  const Ended made = run_program({MAKE_IMAGE, base_ / "layout", config, archive(layer)});
  EXPECT_EQ(made.code, 0) << made.err;
  fs::remove(base_ / "image.tar");
  return base_ / "layout";
}

Ended HostileImage::examine(const std::string& target, const std::vector<std::string>& prefix) {
  const std::map<std::string, std::string> before = state_of(base_.path());
  const std::string mounts = contents("/proc/self/mounts");
  std::vector<std::string> command = prefix;
  for (const std::string& word :
       {std::string(PROCTOR), std::string("run"), std::string("name.is_per_thread"),
        std::string("--on"), target, std::string("--cases"), std::string("2"),
        std::string("--output"), record_ / "record.ndjson"})
    command.push_back(word);
  Ended ended = run_program(command, {"NO_COLOR=1", "TMPDIR=" + temporary_.path()});
  EXPECT_TRUE(all_gone_within(std::chrono::seconds(10))) << target;
  EXPECT_EQ(state_of(base_.path()), before) << target;
  EXPECT_EQ(contents("/proc/self/mounts"), mounts) << target;
  EXPECT_TRUE(fs::is_empty(temporary_.path())) << target;
  EXPECT_EQ(ended.err.find_first_of("\x1b\x07\r"), std::string::npos) << ended.err;
  EXPECT_LE(std::count(ended.err.begin(), ended.err.end(), '\n'), 1) << ended.err;
  missing_ =
      ended.code == 3 && (ended.err.find("is missing") != std::string::npos ||
                          ended.err.find("may not make namespaces") != std::string::npos);
  return ended;
}

void HostileImage::is_examined(const std::string& target) {
  const Ended ended = examine(target);
  if (missing_) GTEST_SKIP() << ended.err;
  EXPECT_EQ(ended.code, 0) << target << '\n' << ended.out << ended.err;
  if (ended.code != 0) return;
  const record::Record record = record::read_file(record_ / "record.ndjson");
  ASSERT_EQ(record.properties.size(), 1U);
  EXPECT_EQ(record.properties.front().verdict, record::Verdict::pass);
}

void HostileImage::is_refused(const std::string& target, const std::string& why) {
  const Ended ended = examine(target);
  if (missing_) GTEST_SKIP() << ended.err;
  EXPECT_EQ(ended.code, 2) << target << '\n' << ended.out << ended.err;
  EXPECT_NE(ended.err.find(why), std::string::npos) << ended.err;
}

}  // namespace proctor::test
