#include "tests/hostile/images/hostile_image.h"

namespace proctor::test {
namespace {

namespace fs = std::filesystem;

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
    const Ended ended = examine("oci:" + layout(with({}), config) + ":it");
    if (missing_) GTEST_SKIP() << ended.err;
    EXPECT_TRUE(ended.code == 2 || ended.code == 3) << config << ended.out << ended.err;
    EXPECT_NE(ended.err, "") << config;
  }
}

TEST_F(HostileImage, ImageThatIsBroken) {
  const std::string image = layout(with({}));
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
