#include "tests/runner/subprocess.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

#include "fixtures/platform/host.h"

namespace proctor::test {
namespace {

[[noreturn]] void become(const std::vector<std::string>& arguments,
                         const std::vector<std::string>& variables) {
  for (const std::string& variable : variables) ::putenv(const_cast<char*>(variable.c_str()));
  std::vector<char*> argv;
  for (const std::string& argument : arguments)
    argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  ::execvp(argv[0], argv.data());
  ::_exit(127);
}

int code_of(int status) {
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

Ended run_program(const std::vector<std::string>& arguments,
                  const std::vector<std::string>& variables) {
  const TempDir directory;
  const std::string out = directory / "out", err = directory / "err";
  const pid_t pid = ::fork();
  if (pid == 0) {
    ::dup2(::open(out.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600), 1);
    ::dup2(::open(err.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600), 2);
    become(arguments, variables);
  }
  int status = 0;
  while (::waitpid(pid, &status, 0) == -1 && errno == EINTR) continue;
  return {code_of(status), contents(out), contents(err)};
}

pid_t start_program(const std::vector<std::string>& arguments, const std::string& out) {
  const pid_t pid = ::fork();
  if (pid == 0) {
    const int file = ::open(out.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    ::dup2(file, 1);
    ::dup2(file, 2);
    become(arguments, {});
  }
  return pid;
}

bool adopt_orphans() { return host::adopt_orphans(); }

bool all_gone_within(std::chrono::milliseconds limit) {
  const auto deadline = std::chrono::steady_clock::now() + limit;
  for (;;) {
    const pid_t ended = ::waitpid(-1, nullptr, WNOHANG);
    if (ended == -1 && errno == ECHILD) return true;
    if (ended != 0) continue;
    if (std::chrono::steady_clock::now() > deadline) break;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  while (::waitpid(-1, nullptr, WNOHANG) != -1)
    for (pid_t child : host::children(::getpid(), {})) ::kill(child, SIGKILL);
  return false;
}

TempDir::TempDir() {
  std::string path = std::filesystem::temp_directory_path() / "proctor-test-XXXXXX";
  if (!::mkdtemp(path.data())) throw std::runtime_error("cannot make a directory for a test");
  path_ = path;
}

TempDir::~TempDir() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string contents(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace proctor::test
