#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <climits>
#include <cstdlib>
#include <set>
#include <utility>

#include "fixtures/channel.h"
#include "fixtures/child.h"
#include "fixtures/gen.h"
#include "suites/image/opened.h"
#include "suites/image/topics.h"

namespace proctor::image {
namespace {

std::string target_of(const char* link) {
  char target[PATH_MAX];
  const ssize_t length = ::readlink(link, target, sizeof target);
  return length == -1 ? "no link" : std::string(target, static_cast<std::size_t>(length));
}

void expect_itself_in_proc(int generations) {
  expect("the number under which /proc/self shows who looks", target_of("/proc/self"),
         std::to_string(::getpid()));
  const std::string own = "/proc/" + std::to_string(::getpid());
  ensure(::access(own.c_str(), F_OK) == 0, "a process finds its own number in /proc");
  if (generations == 0) return;
  Child child = fork_child([=] { expect_itself_in_proc(generations - 1); });
  must(child.wait());
}

const Property proc_shows_who_looks{
    .id = "image.proc_shows_who_looks",
    .law = "/proc shows a process under the number that it has for itself.",
    .generator = "How many generations of children look, each after its parent.",
    .sources = {man("proc(5)"), man("pid_namespaces(7)"), oci("Default Filesystems")},
    .level = Level::platform,
    .systems = {"Linux"},
    .at_most = 60,
    .check = for_all(evenly(0, 5).as("generations")).holds([](int generations) {
      struct stat self {};
      if (::lstat("/proc/self", &self) == -1)
        skip(Reason::not_applicable, "nothing that shows processes is mounted on /proc");
      expect_itself_in_proc(generations);
    }),
};

/// The numbers that a directory of descriptors lists, without that of the listing itself.
std::set<int> listed(const char* path) {
  DIR* directory = ::opendir(path);
  if (!directory) skip(Reason::unsupported, "there is no /dev/fd here");
  std::set<int> numbers;
  while (const dirent* entry = ::readdir(directory))
    if (entry->d_name[0] != '.') numbers.insert(std::atoi(entry->d_name));
  numbers.erase(::dirfd(directory));
  ::closedir(directory);
  return numbers;
}

std::set<int> open_below(int end) {
  std::set<int> numbers;
  for (int number = 0; number < end; ++number)
    if (is_open(number)) numbers.insert(number);
  return numbers;
}

/// What tells one file from another.
std::pair<dev_t, ino_t> file_of(int number) {
  struct stat file {};
  must(sys(::fstat(number, &file)));
  return {file.st_dev, file.st_ino};
}

/// The law for one end of a pipe.
void expect_found(const std::string& name, int number) {
  const int access = must(sys(::fcntl(number, F_GETFL))) & O_ACCMODE;
  const Fd found = opened(name, access);
  ensure(file_of(found.number()) == file_of(number),
         name + " leads to what the descriptor does", "it leads to another file");
}

constexpr int end = 30;

const Property devfd_mirrors_the_table{
    .id = "image.devfd_mirrors_the_table",
    .law =
        "/dev/fd lists the descriptors that are open, and what it lists, like /dev/stdin, "
        "/dev/stdout and /dev/stderr, leads to what they are open to.",
    .generator = "Which numbers below 30 are open, each to one of two pipes.",
    .sources = {man("proc(5)"), oci("Dev symbolic links"), darwin("fd(4)")},
    .level = Level::platform,
    .systems = {"Linux", "Darwin"},
    .check = for_all(some_of(3, end).as("open")).holds([](const std::set<int>& numbers) {
      const Pipe one = make_pipe(), other = make_pipe();
      int turn = 0;
      for (int number : numbers) {
        const bool spare = number != one.read.number() && number != one.write.number() &&
                           number != other.read.number() && number != other.write.number();
        if (spare)
          must(sys(::dup2(++turn % 2 ? one.read.number() : other.write.number(), number)));
      }
      for (int number : {0, 1, 2})
        must(sys(::dup2(number == 0 ? other.read.number() : one.write.number(), number)));
      expect("what /dev/fd lists", listed("/dev/fd"), open_below(end));
      for (int number : open_below(end))
        expect_found("/dev/fd/" + std::to_string(number), number);
      int number = 0;
      for (const char* name : {"/dev/stdin", "/dev/stdout", "/dev/stderr"}) {
        if (::access(name, F_OK) == 0) expect_found(name, number);
        ++number;
      }
    }),
};

}  // namespace

std::vector<Property> mirrors() { return {proc_shows_who_looks, devfd_mirrors_the_table}; }

}  // namespace proctor::image
