#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <ostream>
#include <string>

namespace {

/// How `launcher` ended when it was given these words.
int launch(const std::string& words) {
  const int status = std::system(("exec " LAUNCHER " " + words).c_str());
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// A state, and a command that succeeds in it and fails outside.
struct Case {
  std::string state;
  std::string holds;
  bool as_root = false;

  friend std::ostream& operator<<(std::ostream& os, const Case& a_case) {
    return os << a_case.state;
  }
};

class Launcher : public testing::TestWithParam<Case> {};

TEST_P(Launcher, TakesOnTheStateAndOnlyThat) {
  const auto& [state, holds, as_root] = GetParam();
  if (as_root && geteuid() != 0) GTEST_SKIP() << "only root can arrange this";
  constexpr int cannot_arrange = 3;
  const int code = launch(state + " -- " + holds);
  if (code == cannot_arrange) GTEST_SKIP() << "the state cannot be arranged here";
  EXPECT_EQ(code, 0);
  EXPECT_EQ(launch("as_it_is -- " + holds), 1);
}

INSTANTIATE_TEST_SUITE_P(
    States, Launcher,
    testing::Values(
        Case{"closed_stdio", R"(/bin/sh -c '
             for n in 0 1 2; do [ ! -e /proc/$$/fd/$n ] || exit 1; done')"},
        Case{"leaked_descriptors", R"(/bin/sh -c '[ $(ls /proc/$$/fd | wc -l) -ge 43 ]')"},
        Case{"blocked_signals",
             "/usr/bin/env grep -q '^SigBlk:.f*e7ffbfeff$' /proc/self/status"},
        Case{"ignored_signals", "/usr/bin/env grep -q '^SigIgn:.*11001$' /proc/self/status"},
        Case{"umask_0777", "/bin/sh -c '[ $(umask) = 0777 ]'"},
        Case{"nofile_64", "/bin/sh -c '[ $(ulimit -n) = 64 ] && [ $(ulimit -Hn) = 64 ]'"},
        Case{"plain_user", "/bin/sh -c '[ $(id -u):$(id -G) = 65534:65534 ]'", true},
        Case{"few_processes", R"(/usr/bin/env awk '
             /^Max processes/ { exit !($3 == $4 && $3 < 500) }' /proc/self/limits)"},
        Case{"empty_environment", "/bin/sh -c '[ $(wc -c </proc/$$/environ) = 0 ]'"},
        Case{"no_terminal", R"(/bin/sh -c '
             read -r pid name state parent group session terminal rest </proc/$$/stat
             [ $session:$terminal = $$:0 ]')"},
        Case{"no_proc", "/bin/sh -c '[ ! -e /proc/self ]'", true},
        Case{"read_only_tmp", "/bin/sh -c '[ ! -w /tmp ]'", true},
        Case{"removed_cwd", "/bin/sh -c '[ $(stat -Lc %h /proc/$$/cwd) = 0 ]'"},
        Case{"pid_1", R"(/bin/sh -c '
             read -r seen rest </proc/self/stat; [ $$:$seen = 1:1 ]')",
             true},
        Case{"pid_1_foreign_proc", R"(/bin/sh -c '
             read -r seen rest </proc/self/stat; [ $$ = 1 ] && [ $seen != 1 ]')",
             true}),
    [](const auto& test) { return test.param.state; });

TEST(LauncherStates, CombineInTheirOrder) {
  EXPECT_EQ(launch("ignored_signals umask_0777 no_terminal nofile_64 -- "
                   "/bin/sh -c '[ $(umask):$(ulimit -n) = 0777:64 ]'"),
            0);
}

TEST(LauncherStates, PassOnHowTheProgramEnds) {
  EXPECT_EQ(launch("as_it_is -- /bin/sh -c 'exit 7'"), 7);
  EXPECT_EQ(launch("no_terminal -- /bin/sh -c 'exit 7'"), 7);
  EXPECT_EQ(launch("no_terminal -- /bin/sh -c 'kill -9 $$'"), 128 + 9);
}

TEST(LauncherStates, SayWhatCannotBe) {
  EXPECT_EQ(launch("2>&1 | grep -q '^usage'"), 0);
  EXPECT_EQ(launch("2>/dev/null"), 2);
  EXPECT_EQ(launch("umask_0777 /bin/true 2>/dev/null"), 2);
  EXPECT_EQ(launch("asleep -- /bin/true 2>/dev/null"), 2);
  EXPECT_EQ(launch("as_it_is -- /nowhere 2>/dev/null"), 2);
  EXPECT_EQ(launch("plain_user no_proc -- /bin/true 2>/dev/null"), 3);
  EXPECT_EQ(launch("as_it_is -- /etc/passwd 2>/dev/null"), 127);
}

}  // namespace
