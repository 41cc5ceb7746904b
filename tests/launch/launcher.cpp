#include <fcntl.h>
#include <fmt/core.h>
#include <grp.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <string_view>
#include <system_error>

namespace {

constexpr int bad_usage = 2;
constexpr int cannot_arrange = 3;
constexpr int cannot_start = 127;
constexpr uid_t nobody = 65534;

/// Throws what a call that returned -1 failed with, under the name of what was attempted.
int must(int returned, const char* attempt) {
  if (returned == -1) throw std::system_error(errno, std::generic_category(), attempt);
  return returned;
}

/// Goes on in a child. The parent only waits, and ends as the child does.
void continue_in_child() {
  const auto previous = signal(SIGCHLD, SIG_DFL);
  const pid_t child = must(fork(), "fork");
  if (child == 0) {
    signal(SIGCHLD, previous);
    must(prctl(PR_SET_PDEATHSIG, SIGKILL), "prctl");
    return;
  }
  int status = 0;
  must(waitpid(child, &status, 0), "waitpid");
  _exit(WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
}

void enter_own_mounts() {
  must(unshare(CLONE_NEWNS), "unshare the mounts");
  must(mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr), "make the mounts private");
}

void limit(__rlimit_resource resource, rlim_t value) {
  const rlimit both{value, value};
  must(setrlimit(resource, &both), "setrlimit");
}

/// How many threads all processes of a user have, which is what RLIMIT_NPROC counts.
rlim_t threads_of(uid_t user) {
  rlim_t sum = 0;
  for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
    std::ifstream status(entry.path() / "status");
    uid_t real = 0;
    rlim_t threads = 0;
    for (std::string word; status >> word;) {
      if (word == "Uid:") status >> real;
      if (word == "Threads:") status >> threads;
    }
    if (real == user) sum += threads;
  }
  return sum;
}

void close_stdio() {
  for (int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) close(number);
}

void leak_descriptors() {
  const int source = must(open("/dev/null", O_RDWR | O_CLOEXEC), "open /dev/null");
  for (int i = 0; i < 40; ++i) must(fcntl(source, F_DUPFD, 3 + 5 * i), "fcntl F_DUPFD");
}

void block_signals() {
  sigset_t all;
  sigfillset(&all);
  must(sigprocmask(SIG_SETMASK, &all, nullptr), "sigprocmask");
}

void ignore_signals() {
  for (int number : {SIGCHLD, SIGPIPE, SIGHUP}) signal(number, SIG_IGN);
}

void deny_all_modes() { umask(0777); }

void allow_64_descriptors() { limit(RLIMIT_NOFILE, 64); }

void become_plain_user() {
  if (geteuid() != 0) return;
  must(setgroups(0, nullptr), "setgroups");
  must(setresgid(nobody, nobody, nobody), "setresgid");
  must(setresuid(nobody, nobody, nobody), "setresuid");
}

void allow_few_processes() {
  become_plain_user();
  limit(RLIMIT_NPROC, threads_of(getuid()) + 12);
}

void empty_environment() { clearenv(); }

void leave_terminal() {
  continue_in_child();
  must(setsid(), "setsid");
  const int null = must(open("/dev/null", O_RDONLY), "open /dev/null");
  must(dup2(null, STDIN_FILENO), "dup2");
  if (null != STDIN_FILENO) close(null);
}

void unmount_proc() {
  enter_own_mounts();
  must(umount2("/proc", MNT_DETACH), "unmount /proc");
  while (umount2("/proc", MNT_DETACH) == 0) continue;
}

void protect_tmp() {
  enter_own_mounts();
  must(mount("/tmp", "/tmp", nullptr, MS_BIND, nullptr), "bind /tmp");
  must(mount("none", "/tmp", nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr),
       "protect /tmp");
}

void remove_working_directory() {
  std::string path = std::filesystem::temp_directory_path() / "launcher.XXXXXX";
  if (mkdtemp(path.data()) == nullptr) must(-1, "mkdtemp");
  must(chdir(path.c_str()), "chdir");
  must(rmdir(path.c_str()), "rmdir");
}

void become_pid_1_with_foreign_proc() {
  must(unshare(CLONE_NEWPID), "unshare the process ids");
  continue_in_child();
}

void become_pid_1() {
  become_pid_1_with_foreign_proc();
  enter_own_mounts();
  must(mount("proc", "/proc", "proc", 0, nullptr), "mount /proc");
}

/// A way to be started that a program has to cope with.
struct State {
  std::string_view name;
  std::string_view what;
  void (*arrange)();
};

constexpr std::array states = {
    State{"as_it_is", "nothing is changed", [] {}},
    State{"closed_stdio", "descriptors 0, 1 and 2 are closed", close_stdio},
    State{"leaked_descriptors", "40 more descriptors are open, with gaps", leak_descriptors},
    State{"blocked_signals", "every signal is blocked", block_signals},
    State{"ignored_signals", "SIGCHLD, SIGPIPE and SIGHUP are ignored", ignore_signals},
    State{"umask_0777", "the umask is 0777", deny_all_modes},
    State{"nofile_64", "RLIMIT_NOFILE is 64, soft and hard", allow_64_descriptors},
    State{"plain_user", "root becomes uid and gid 65534", become_plain_user},
    State{"few_processes", "plain_user, RLIMIT_NPROC 12 over the use", allow_few_processes},
    State{"empty_environment", "there is no variable", empty_environment},
    State{"no_terminal", "a session without terminal, empty input", leave_terminal},
    State{"no_proc", "/proc is not mounted (root)", unmount_proc},
    State{"read_only_tmp", "/tmp is read-only (root)", protect_tmp},
    State{"removed_cwd", "the working directory is gone", remove_working_directory},
    State{"pid_1", "process 1, with a /proc of its own (root)", become_pid_1},
    State{"pid_1_foreign_proc", "process 1, with the /proc of outside (root)",
          become_pid_1_with_foreign_proc},
};

int explain(std::FILE* to, int code) {
  fmt::print(to, "usage: launcher STATE... -- PROGRAM [ARGUMENT...]\n\n");
  for (const State& state : states) fmt::print(to, "  {:20}{}\n", state.name, state.what);
  return code;
}

/// Takes on the named state; false if there is none of that name.
bool arrange(std::string_view name) {
  const auto* const state = std::ranges::find(states, name, &State::name);
  if (state == states.end()) return false;
  state->arrange();
  return true;
}

/// Takes on the states and becomes the program.
int start(char** command, std::span<char*> names) {
  std::array<char, PATH_MAX> path{};
  if (realpath(*command, path.data()) == nullptr) {
    fmt::print(stderr, "launcher: {}: {}\n", *command, std::strerror(errno));
    return bad_usage;
  }
  for (const char* name : names) {
    if (arrange(name)) continue;
    fmt::print(stderr, "launcher: there is no state {}\n", name);
    return bad_usage;
  }
  execv(path.data(), command);
  fmt::print(stderr, "launcher: {}: {}\n", path.data(), std::strerror(errno));
  return cannot_start;
}

}  // namespace

/// Starts a program in a state, or in several, taken on in their order. It ends as the program
/// does; with 2 after wrong usage, 3 where a state cannot be had, 127 where nothing starts.
int main(int argc, char** argv) try {
  const std::span arguments(argv, static_cast<std::size_t>(argc));
  std::size_t dashes = 1;
  while (dashes < arguments.size() && std::strcmp(arguments[dashes], "--") != 0) ++dashes;
  if (dashes == 2 && std::strcmp(arguments[1], "--help") == 0) return explain(stdout, 0);
  if (dashes == 1 || dashes + 1 >= arguments.size()) return explain(stderr, bad_usage);
  return start(argv + dashes + 1, arguments.subspan(1, dashes - 1));
} catch (const std::exception& error) {
  std::fprintf(stderr, "launcher: %s\n", error.what());
  return cannot_arrange;
}
