#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <vector>

/// A target of the tests: runs the program here, and does to what it says whatever SPEC asks
/// for: noise, dies=ID, dies_once=ID, leaves_once=ID, hangs=ID, daemon, cut=SEED, damage=SEED,
/// refuse=CODE.
namespace {

/// A variable of the environment, empty if it is not there.
std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

using Spec = std::map<std::string, std::string>;

Spec parsed(const std::string& text) {
  Spec spec;
  std::istringstream words(text);
  for (std::string word; std::getline(words, word, ',');) {
    const std::size_t sign = word.find('=');
    spec[word.substr(0, sign)] = sign == std::string::npos ? "" : word.substr(sign + 1);
  }
  return spec;
}

void say(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
  std::fflush(stdout);
}

[[noreturn]] void panic() {
  say("[   12.345678] Kernel panic - not syncing: Attempted to kill init!\r\n");
  ::_exit(9);
}

/// What stands between the program and whoever listens.
class Wire {
 public:
  explicit Wire(Spec spec) : spec_(std::move(spec)) {
    for (const char* key : {"cut", "damage"})
      if (spec_.contains(key)) random_.seed(std::stoul(spec_.at(key)) * 100 + starts_before());
    if (spec_.contains("cut")) left_ = static_cast<long>(random_() % 20'000);
  }

  void pass(std::string line) {
    if (spec_.contains("noise") || spec_.contains("damage")) line = noisy(line);
    if (spec_.contains("damage") && random_() % 20 == 0)
      line[random_() % line.size()] ^= static_cast<char>(1 << random_() % 7);
    if (spec_.contains("cut") && (left_ -= static_cast<long>(line.size())) < 0) {
      say(line.substr(0, line.size() / 2));
      ::_exit(9);
    }
    say(line);
    if (begins("dies", line)) panic();
    if (begins("dies_once", line) && is_first_time()) panic();
    if (begins("leaves_once", line) && is_first_time()) ::_exit(126);
    if (begins("hangs", line))
      for (;;) ::pause();
  }

 private:
  bool begins(const char* key, const std::string& line) const {
    const auto found = spec_.find(key);
    return found != spec_.end() &&
           line.find(R"("running","id":")" + found->second + '"') != std::string::npos;
  }

  /// The runner numbers the directories that it gives us.
  static unsigned long starts_before() {
    const std::string directory = variable("PROCTOR_TARGET_DIR");
    return std::stoul(directory.substr(directory.rfind('/') + 1));
  }

  static bool is_first_time() {
    const std::string mark = variable("FAKE_TARGET_STATE") + "/went_down";
    return ::close(::open(mark.c_str(), O_CREAT | O_EXCL | O_WRONLY, 0600)) == 0;
  }

  std::string noisy(const std::string& line) {
    static const std::vector<std::string> words{"",
                                                "\r",
                                                "[    1.000000] random: crng init done\r\n",
                                                "\r\n",
                                                "\x1b[0m",
                                                "half a line ",
                                                "proctor-record: 00000000 {\r\n"};
    const std::size_t known = words.size() - (spec_.contains("damage") ? 0 : 1);
    std::string text = words[random_() % known];
    text += line.substr(0, line.size() - 1);
    if (random_() % 2) text += '\r';
    return text += '\n';
  }

  Spec spec_;
  std::mt19937 random_{1};
  long left_ = 0;
};

int relay(Spec spec, char** program) {
  int ends[2];
  if (::pipe(ends) == -1) return 125;
  const pid_t child = ::fork();
  if (child == 0) {
    ::dup2(ends[1], 1);
    for (int end : ends) ::close(end);
    ::setenv("TMPDIR", variable("PROCTOR_TARGET_DIR").c_str(), 1);
    ::execv(program[0], program);
    ::_exit(125);
  }
  ::close(ends[1]);
  Wire wire(std::move(spec));
  FILE* from = ::fdopen(ends[0], "r");
  char* line = nullptr;
  std::size_t room = 0;
  while (::getline(&line, &room, from) > 0) wire.pass(line);
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  Spec spec = parsed(argv[1]);
  if (spec.contains("refuse")) {
    std::fputs("fake: there is no such platform here\n", stderr);
    return std::atoi(spec.at("refuse").c_str());
  }
  if (spec.contains("daemon") && ::fork() == 0) {
    ::setsid();
    for (;;) ::pause();
  }
  return relay(std::move(spec), argv + 2);
}
