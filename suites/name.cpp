#include <fcntl.h>
#include <unistd.h>

#include <thread>

#include "fixtures/channel.h"
#include "fixtures/child.h"
#include "fixtures/exec.h"
#include "fixtures/gen.h"
#include "fixtures/platform/calls.h"
#include "fixtures/platform/observer.h"
#include "fixtures/self.h"
#include "suites/catalog.h"

namespace proctor {
namespace {

/// How many bytes of a name are kept.
constexpr std::size_t kept = 15;

std::string own_name() { return must(calls::thread_name()); }

const Property prctl_truncates_to_15{
    .id = "name.prctl_truncates_to_15",
    .law = "A name keeps its first 15 bytes, for whoever asks.",
    .generator = "A name of up to 64 bytes.",
    .sources = {man("PR_SET_NAME(2const)"), man("prctl(2)"), man("proc(5)")},
    .level = Level::platform,
    .systems = {"Linux"},
    .check = for_all(any_text(64).as("name")).holds([](const std::string& name) {
      must(calls::set_thread_name(name));
      expect("the name that PR_GET_NAME tells", own_name(), name.substr(0, kept));
      if (const auto shown = name_of(::getpid()))
        expect("the name that others see", *shown, name.substr(0, kept));
    }),
};

/// Threads that start each other: each looks at its name, takes one of its own, and starts the
/// next; the last forks. All look again when that is over.
void start_threads(const std::vector<std::string>& own, std::size_t which,
                   const std::string& of_creator) {
  expect("the name of a new thread", own_name(), of_creator);
  const std::string name = own[which].substr(0, kept);
  must(calls::set_thread_name(name));
  if (which + 1 == own.size()) {
    Child child = fork_child([&] { expect("the name of a forked child", own_name(), name); });
    must(child.wait());
  } else {
    std::thread next([&] { start_threads(own, which + 1, name); });
    next.join();
  }
  expect("the name of a thread when others have taken theirs", own_name(), name);
}

const Property is_per_thread{
    .id = "name.is_per_thread",
    .law =
        "A thread has a name of its own; a new thread and a forked child start with that of "
        "the thread that made them.",
    .generator =
        "Names for one to five threads, each started by the one before; the last forks.",
    .sources = {man("PR_SET_NAME(2const)"), man("prctl(2)"), man("pthread_setname_np(3)")},
    .level = Level::platform,
    .systems = {"Linux"},
    .check = for_all(several(1, 5, any_text(20)).as("names"))
                 .holds([](const std::vector<std::string>& own) {
                   start_threads(own, 0, own_name());
                 }),
};

/// What is executed under a name.
enum class File { link, script, none };

std::ostream& operator<<(std::ostream& os, File file) {
  static constexpr const char* words[] = {"a symbolic link", "a script", "no file"};
  return os << words[static_cast<int>(file)];
}

template <class T>
T made(Result<T> result) {
  if (!result) skip(Reason::not_permitted, "no file can be made here: " + rc::toString(result));
  return *std::move(result);
}

void make_script(const std::string& name, const std::string& interpreter) {
  const std::string line = "#!" + interpreter + '\n';
  if (line.size() > 120) discard("this program has too long a path for an interpreter");
  const Fd script = made(sys<Fd>(::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL, 0700)));
  write_all(script.number(), line.data(), line.size());
  if (::access(name.c_str(), X_OK) == -1) discard("no script can be executed here");
}

void make(File file, const std::string& name) {
  const std::string target = self::path();
  if (file == File::link) made(sys(::symlink(target.c_str(), name.c_str())));
  if (file == File::script) make_script(name, target);
}

rc::Gen<std::string> file_names() {
  return rc::gen::map(rc::gen::pair(one_of<int>({'a', 'B', '0', '_'}),
                                    up_to(39, one_of<int>({'x', 'Y', '9', ' ', ')', '.'}))),
                      [](const std::pair<int, std::vector<int>>& drawn) {
                        std::string name(1, static_cast<char>(drawn.first));
                        return name + std::string(drawn.second.begin(), drawn.second.end());
                      })
      .as("file name");
}

const Property exec_resets{
    .id = "name.exec_resets",
    .law =
        "A new image is named after the file that was asked for, by 15 bytes, and an exec that "
        "fails changes no name.",
    .generator = "A file name of up to 40 bytes; a link to this program, a script, or no file.",
    .sources = {man("PR_SET_NAME(2const)"), man("execve(2)"), man("proc(5)")},
    .level = Level::platform,
    .systems = {"Linux"},
    .check =
        for_all(file_names(), one_of<File>({File::link, File::script, File::none}).as("file"))
            .tagged([](const auto&, File file) { return rc::toString(file); })
            .holds([](const std::string& name, File file) {
              make(file, name);
              must(calls::set_thread_name("before"));
              const auto launch = [&] {
                exec_by(Exec::execve, "./" + name, {"argument"},
                        {self::marked_variable("portray", "60")});
              };
              if (file == File::none) {
                launch();
                expect("the name when exec has failed", own_name(), "before");
                return;
              }
              const std::string shown = self::portrait_after(launch).name;
              if (shown.empty()) skip(Reason::unobservable, "no way to see names here");
              expect("the name of a new image", shown, name.substr(0, kept));
            }),
};

}  // namespace

Chapter name_chapter() { return {"name", {prctl_truncates_to_15, is_per_thread, exec_resets}}; }

}  // namespace proctor
