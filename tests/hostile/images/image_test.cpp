#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include "report/record/reader.h"
#include "tests/hostile/images/archive.h"
#include "tests/runner/subprocess.h"

/// Images made by somebody who wants out of them, or that are simply broken.
namespace proctor::test {
namespace {

namespace fs = std::filesystem;

const std::vector<Member> plain{{"etc", '5'}, {"etc/motd", '0', "", "hello\n"}};

std::vector<Member> with(const std::vector<Member>& more) {
  std::vector<Member> members = plain;
  members.insert(members.end(), more.begin(), more.end());
  return members;
}

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

class HostileImage : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(adopt_orphans());
    fs::create_directories(outside_ / "directory");
    write(outside_ / "canary", "alive");
    fs::permissions(base_.path(), fs::perms(0755));
  }

  static void write(const fs::path& path, const std::string& bytes) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
  }

  std::string archive(const std::vector<Member>& members) const {
    write(base_ / "image.tar", archive_of(members));
    return base_ / "image.tar";
  }

  /// An OCI layout of one layer.
  std::string layout(const std::vector<Member>& layer,
                     const std::string& config = R"({"Env": ["PATH=/bin"]})") const {
    const Ended made = run_program({MAKE_IMAGE, base_ / "layout", config, archive(layer)});
    EXPECT_EQ(made.code, 0) << made.err;
    fs::remove(base_ / "image.tar");
    return base_ / "layout";
  }

  /// Runs a small property there. Whatever comes of it, nothing else has changed, nothing is
  /// left, and what is said is fit to be read.
  Ended examine(const std::string& target, const std::vector<std::string>& prefix = {}) {
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

  /// The image is examined, as if there were nothing wrong with it.
  void is_examined(const std::string& target) {
    const Ended ended = examine(target);
    if (missing_) GTEST_SKIP() << ended.err;
    EXPECT_EQ(ended.code, 0) << target << '\n' << ended.out << ended.err;
    if (ended.code != 0) return;
    const record::Record record = record::read_file(record_ / "record.ndjson");
    ASSERT_EQ(record.properties.size(), 1U);
    EXPECT_EQ(record.properties.front().verdict, record::Verdict::pass);
  }

  /// It is refused in one line that says `why`.
  void is_refused(const std::string& target, const std::string& why) {
    const Ended ended = examine(target);
    if (missing_) GTEST_SKIP() << ended.err;
    EXPECT_EQ(ended.code, 2) << target << '\n' << ended.out << ended.err;
    EXPECT_NE(ended.err.find(why), std::string::npos) << ended.err;
  }

  TempDir base_, temporary_, record_;
  const fs::path outside_{base_ / "outside"};
  const std::string root_ = base_ / "root";
  bool missing_ = false;
};

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

TEST_F(HostileImage, ImageWhoseLayerClimbsOut) {
  const std::string out = outside_;
  const std::string image = layout(with({{"../climbed", '0', "", "out"},
                                         {"../../../../climbed", '0', "", "out"},
                                         {out + "/canary", '0', "", "dead"},
                                         {"out", '2', out},
                                         {"out/canary", '0', "", "dead"},
                                         {"hard", '1', out + "/canary"},
                                         {"up", '2', "../../../../.."},
                                         {"up/climbed", '0', "", "out"}}));
  const Ended ended = examine("oci:" + image + ":it,init=proctor");
  if (missing_) GTEST_SKIP() << ended.err;
  EXPECT_TRUE(ended.code == 0 || ended.code == 2) << ended.code << ended.err;
}

TEST_F(HostileImage, ImageThatBlotsOutWhatIsOutside) {
  const std::string image = layout(
      with({{"out", '2', outside_}, {"out/.wh.canary"}, {"../.wh.outside"}, {".wh..."}}));
  const Ended ended = examine("oci:" + image + ":it,init=proctor");
  if (missing_) GTEST_SKIP() << ended.err;
  EXPECT_TRUE(ended.code == 0 || ended.code == 2) << ended.code << ended.err;
}

TEST_F(HostileImage, ImageWithDevicesLinksAndNoProc) {
  const std::string out = outside_;
  is_examined(
      "oci:" +
      layout(with({{"disk", '4'}, {"memory", '3'}, {"tmp", '2', out}, {"bin", '2', out}})) +
      ":it,init=proctor");
}

TEST_F(HostileImage, ImageWhoseProcLeadsOut) {
  const std::string out = outside_;
  const Ended ended = examine("oci:" + layout(with({{"dev", '2', out}, {"proc", '2', out}})) +
                              ":it,init=proctor");
  if (missing_) GTEST_SKIP() << ended.err;
  EXPECT_TRUE(ended.code == 0 || ended.code == 3) << ended.code << ended.err;
}

TEST_F(HostileImage, ImageWhoseConfigurationAsksForTooMuch) {
  for (const char* config :
       {R"({"User": "nobody-of-this-name"})", R"({"User": "../../etc/passwd"})",
        R"({"Entrypoint": ["/nowhere"], "WorkingDir": "/../../../.."})",
        R"({"Env": ["LD_PRELOAD=/evil.so", "no equals sign", "=", "A=\u001b[2J"]})",
        R"({"Volumes": {"/../../..": {}, "/proc": {}}})", R"([])", R"({"Entrypoint": 7})"}) {
    fs::remove_all(base_ / "layout");
    const Ended ended = examine("oci:" + layout(plain, config) + ":it");
    if (missing_) GTEST_SKIP() << ended.err;
    EXPECT_TRUE(ended.code == 2 || ended.code == 3) << config << ended.out << ended.err;
    EXPECT_NE(ended.err, "") << config;
  }
}

TEST_F(HostileImage, ImageThatIsBroken) {
  const std::string image = layout(plain);
  const std::string index = image + "/index.json";
  const std::string sound = contents(index);
  const fs::path blobs = fs::path(image) / "blobs/sha256";
  const auto refused = [&](const std::string& what) {
    const Ended ended = examine("oci:" + image + ":it,init=proctor");
    if (missing_) return;
    EXPECT_EQ(ended.code, 2) << what << ended.out << ended.err;
    EXPECT_NE(ended.err.find("is no sound image"), std::string::npos) << what << ended.err;
  };
  for (const std::string& bytes :
       {std::string("{"), std::string("[]"), std::string("{\"manifests\": 7}"),
        std::string(100'000, '['), std::string("\x1b[2J\n"),
        std::string(R"({"schemaVersion": 2, "manifests": [{"mediaType":
          "application/vnd.oci.image.manifest.v1+json", "size": 5,
          "digest": "sha256:../../../../etc/passwd",
          "annotations": {"org.opencontainers.image.ref.name": "it"}}]})")}) {
    write(index, bytes);
    refused("index " + bytes.substr(0, 40));
  }
  write(index, sound);
  for (const auto& blob : fs::directory_iterator(blobs)) {
    const std::string bytes = contents(blob.path());
    std::string damaged = bytes;
    damaged[damaged.size() / 2] ^= 1;
    write(blob.path(), damaged);
    refused("damaged " + blob.path().string());
    fs::remove(blob.path());
    refused("missing " + blob.path().string());
    write(blob.path(), bytes);
  }
  if (missing_) GTEST_SKIP() << "what images are opened with is missing";
}

TEST_F(HostileImage, SavedImageThatPointsOutside) {
  for (
      const char* manifest :
      {R"([{"Config": "../../outside/canary", "RepoTags": ["a:b"], "Layers": ["/etc/passwd"]}])",
       R"([{"Config": "config", "RepoTags": null, "Layers": ["link"]}])", R"([])", R"({})"}) {
    const Ended ended = examine("oci:" +
                                archive({{"manifest.json", '0', "", manifest},
                                         {"config", '2', outside_ / "canary"},
                                         {"link", '2', "/etc/passwd"},
                                         {"../climbed", '0', "", "out"}}) +
                                ",init=proctor");
    if (missing_) GTEST_SKIP() << ended.err;
    EXPECT_EQ(ended.code, 2) << manifest << ended.out << ended.err;
  }
}

}  // namespace
}  // namespace proctor::test
