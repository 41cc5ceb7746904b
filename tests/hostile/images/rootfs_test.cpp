#include <unistd.h>

#include "tests/hostile/images/hostile_image.h"

namespace proctor::test {
namespace {

namespace fs = std::filesystem;

TEST_F(HostileImage, DirectoryWhoseLinksLeadOut) {
  fs::create_directories(root_);
  for (const char* name : {"etc", "bin", "proc", "dev", "tmp", "sys", ".proctor", "lib64"})
    fs::create_symlink(outside_, fs::path(root_) / name);
  fs::create_symlink("../outside", fs::path(root_) / "relative");
  fs::create_symlink("loop", fs::path(root_) / "loop");
  is_examined("rootfs:" + root_);
}

TEST_F(HostileImage, DirectoryWithoutAnything) {
  fs::create_directories(root_);
  is_examined("rootfs:" + root_ + ",init=proctor");
}

TEST_F(HostileImage, DirectoryWithNamesAsIfForAShell) {
  for (const char* name :
       {"-rf", "*", "$(touch canary)", "a b", "new\nline", "'", "\x1b[2J", "--"})
    fs::create_directories(fs::path(root_) / name);
  is_examined("rootfs:" + root_);
}

TEST_F(HostileImage, DirectoryWithAFifoWhereFilesAreExpected) {
  fs::create_directories(root_);
  for (const char* name : {"etc", "tmp", "oci-layout"})
    ASSERT_EQ(run_program({"mkfifo", fs::path(root_) / name}).code, 0);
  is_examined("rootfs:" + root_);
}

TEST_F(HostileImage, DirectoryThatMayNotBeRead) {
  fs::create_directories(root_);
  fs::permissions(root_, fs::perms(0));
  fs::permissions(record_.path(), fs::perms(0777));
  fs::permissions(temporary_.path(), fs::perms(0777));
  const std::vector<std::string> as_nobody{"setpriv", "--reuid", "65534",
                                           "--regid", "65534",   "--clear-groups"};
  std::vector<std::string> reaches = as_nobody;
  reaches.insert(reaches.end(), {"test", "-x", PROCTOR});
  if (::geteuid() == 0 && run_program(reaches).code != 0)
    GTEST_SKIP() << "no other user can reach " << PROCTOR;
  const Ended ended =
      examine("rootfs:" + root_, ::geteuid() == 0 ? as_nobody : std::vector<std::string>{});
  fs::permissions(root_, fs::perms(0755));
  if (missing_) GTEST_SKIP() << ended.err;
  EXPECT_EQ(ended.code, 2) << ended.err;
  EXPECT_NE(ended.err.find("cannot be read"), std::string::npos) << ended.err;
}

TEST_F(HostileImage, ArchiveWithDevicesAndFifos) {
  is_examined("rootfs:" + archive(with({{"dev", '5'},
                                        {"dev/sda", '4'},
                                        {"disk", '4'},
                                        {"memory", '3'},
                                        {"fifo", '6'},
                                        {"root-shell", '0', "", "#!", 06755}})));
}

TEST_F(HostileImage, ArchiveWithoutProcAndWithLinksOut) {
  const std::string out = outside_;
  is_examined("rootfs:" +
              archive(with({{"proc", '2', out}, {"tmp", '2', out}, {"bin", '2', out}})));
}

TEST_F(HostileImage, ArchiveThatClimbsOut) {
  is_refused("rootfs:" + archive(with({{"../climbed", '0', "", "out"}})), "cannot be unpacked");
}

TEST_F(HostileImage, ArchiveThatWritesThroughALink) {
  const Ended ended = examine("rootfs:" + archive(with({{"out", '2', outside_},
                                                        {"out/canary", '0', "", "dead"},
                                                        {"up", '2', "../../../.."},
                                                        {"up/climbed", '0', "", "out"}})));
  if (missing_) GTEST_SKIP() << ended.err;
  EXPECT_TRUE(ended.code == 0 || ended.code == 2) << ended.code << ended.err;
}

TEST_F(HostileImage, ArchiveWithAbsoluteNames) {
  const Ended ended =
      examine("rootfs:" + archive(with({{(outside_ / "canary").string(), '0', "", "dead"},
                                        {(outside_ / "directory").string(), '5', "", "", 0777},
                                        {"hard", '1', (outside_ / "canary").string()}})));
  if (missing_) GTEST_SKIP() << ended.err;
  EXPECT_TRUE(ended.code == 0 || ended.code == 2) << ended.code << ended.err;
}

TEST_F(HostileImage, ArchiveThatIsNone) {
  const std::string file = base_ / "image.tar";
  const std::string whole = archive_of(with({{"big", '0', "", std::string(100'000, 'x')}}));
  for (const std::string& bytes :
       {std::string(), std::string("\x1b]0;title\x07 no archive\n"), std::string(5000, '\0'),
        whole.substr(0, 50'000), "\x1f\x8b" + whole}) {
    write(file, bytes);
    const Ended ended = examine("rootfs:" + file);
    if (missing_) GTEST_SKIP() << ended.err;
    const bool empty_one = bytes == std::string(5000, '\0');
    EXPECT_EQ(ended.code, empty_one ? 0 : 2) << bytes.size() << ended.err;
  }
}

}  // namespace
}  // namespace proctor::test
