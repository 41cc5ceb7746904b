#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>

#include "report/record/reader.h"
#include "tests/runner/subprocess.h"

namespace proctor::test {
namespace {

using namespace std::chrono_literals;

const char* const path = "PATH=" FAKE_TARGETS ":/usr/bin:/bin";

/// A fleet in a file of its own.
class Fleet {
 public:
  explicit Fleet(const std::string& toml) { std::ofstream(file()) << toml; }

  Ended run(std::vector<std::string> options = {}) const {
    std::vector<std::string> arguments{PROCTOR, "fleet", file(), "--output",
                                       directory_ / "out"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    adopt_orphans();
    Ended ended =
        run_program(arguments, {path, "NO_COLOR=1", "FAKE_TARGET_STATE=" + directory_.path(),
                                "TMPDIR=" + directory_.path()});
    EXPECT_TRUE(all_gone_within(2s)) << "a process outlived the fleet";
    return ended;
  }
  std::string file() const { return directory_ / "fleet.toml"; }
  std::string out(const std::string& name) const { return directory_ / ("out/" + name); }

 private:
  TempDir directory_;
};

const char* const three = R"(
[[platform]]
name = "sound"
target = "fake:noise"
patterns = ["zombies"]
cases = 2

[[platform]]
name = "absent"
target = "fake:refuse=125"

[[platform]]
name = "dying"
target = "fake:dies=zombies.signals_change_nothing"
label = "One that dies"
patterns = ["zombies"]
cases = 2
)";

TEST(Fleet, ExaminesEachAndIsStoppedByNone) {
  const Fleet fleet(three);
  const Ended ended = fleet.run();
  EXPECT_EQ(ended.code, 1) << ended.out << ended.err;
  EXPECT_EQ(record::read_file(fleet.out("sound.ndjson")).end->unexpected, 0U);
  EXPECT_EQ(record::read_file(fleet.out("sound.ndjson")).start.platform.label, "sound");
  EXPECT_EQ(record::read_file(fleet.out("dying.ndjson")).end->unexpected, 1U);
  EXPECT_EQ(record::read_file(fleet.out("dying.ndjson")).start.platform.label, "One that dies");
  EXPECT_NE(contents(fleet.out("dying.console")).find("Kernel panic"), std::string::npos);
  EXPECT_NE(contents(fleet.out("absent.txt")).find("no such platform"), std::string::npos);
  EXPECT_NE(ended.out.find("no such platform"), std::string::npos) << ended.out;
}

TEST(Fleet, RunsOneByNameOrNumber) {
  const Fleet fleet(three);
  EXPECT_EQ(fleet.run({"--only", "sound"}).code, 0);
  EXPECT_EQ(fleet.run({"--only", "1"}).code, 3);
  EXPECT_EQ(fleet.run({"--only", "3"}).code, 2);
  EXPECT_NE(fleet.run({"--only", "dyin"}).err.find("did you mean 'dying'"), std::string::npos);
}

TEST(Fleet, PrintsAMatrix) {
  const Ended ended = Fleet(three).run({"--matrix"});
  EXPECT_EQ(ended.code, 0);
  const auto matrix = nlohmann::json::parse(ended.out);
  ASSERT_EQ(matrix["include"].size(), 3U);
  EXPECT_EQ(matrix["include"][2]["name"], "dying");
  EXPECT_EQ(matrix["include"][1]["target"], "fake:refuse=125");
}

TEST(Fleet, RefusesAFileThatIsNone) {
  const auto refused = [](const std::string& toml, const std::string& why) {
    const Ended ended = Fleet(toml).run();
    EXPECT_EQ(ended.code, 2) << toml;
    EXPECT_NE(ended.err.find(why), std::string::npos) << ended.err;
    EXPECT_EQ(std::count(ended.err.begin(), ended.err.end(), '\n'), 1) << ended.err;
  };
  refused("", "[[platform]]");
  refused("[[platform]]\n", "needs a text 'name'");
  refused("[[platform]]\nname = \"../x\"\n", "name");
  refused("[[platform]]\nname = \"a\"\n[[platform]]\nname = \"a\"\n", "of another");
  refused("[[platform]]\nname = \"a\"\ncases = 0\n", "cases");
  refused("[[platform]]\nname = \"a\"\nfoo = 0\n", "unknown key 'foo'");
  refused("[[platform]]\nname = \"a\"\nexpect = \"nowhere.toml\"\n", "nowhere.toml");
  refused("[[platform]]\nname = \"a\"\ntarget = \"nowhere\"\n", "no target 'nowhere'");
  refused("platform", "no TOML");
}

TEST(Fleet, LeavesNothingBehindWhenItIsKilled) {
  ASSERT_TRUE(adopt_orphans());
  const Fleet fleet(three);
  for (const auto moment : {20ms, 100ms, 300ms}) {
    const TempDir directory;
    ::setenv("PATH", path + 5, 1);
    const pid_t run = start_program(
        {PROCTOR, "fleet", fleet.file(), "--output", directory / "out"}, directory / "said");
    std::this_thread::sleep_for(moment);
    ::kill(run, SIGKILL);
    EXPECT_TRUE(all_gone_within(2s)) << "a process outlived the fleet";
  }
}

}  // namespace
}  // namespace proctor::test
