#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstring>

#include "fixtures/child.h"
#include "fixtures/launch.h"
#include "fixtures/runner/cli.h"
#include "fixtures/runner/settle.h"
#include "fixtures/self.h"
#include "fixtures/shared.h"

/// A proctor whose properties misbehave in every way that one can.
namespace proctor {
namespace {

Property wild(Id id, std::function<void()> body) {
  return {.id = id,
          .law = "Nobody is taken along.",
          .generator = "Nothing.",
          .sources = {posix("none")},
          .at_most = 3,
          .check = always(std::move(body))};
}

void hang() {
  for (;;) ::pause();
}

void crash() {
  volatile int* volatile nowhere = nullptr;
  *nowhere = 1;
}

/// Forks at every leaf, for ever; no more than 300 are ever made.
void fork_without_end() {
  const Shared<std::atomic<int>> made;
  while (*made < 300)
    if (::fork() == 0) {
      enlist();
      ++*made;
    }
  for (;;) ::pause();
}

void kill_its_group() { ::kill(0, SIGKILL); }

void kill_its_parent() { ::kill(::getppid(), SIGKILL); }

/// Over everything that it shares with others: the verdict's page and the result's.
void write_garbage() {
  FILE* maps = std::fopen("/proc/self/maps", "re");
  unsigned long from = 0, to = 0;
  char rights[5] = "", rest[512] = "";
  while (maps && std::fscanf(maps, "%lx-%lx %4s%511[^\n]", &from, &to, rights, rest) == 4)
    if (std::strcmp(rights, "rw-s") == 0)
      std::memset(reinterpret_cast<void*>(from), 'x', to - from);  // NOLINT: that is the point
  for (int fd = 0; fd < 3; ++fd)
    for (int i = 0; i < 1000; ++i)
      if (::write(fd, "\x1b]garbage\xff\0", 11) == -1) break;
}

void leave_a_daemon() {
  Child middle = fork_child([] {
    ::setsid();
    fork_child(hang).release();
  });
  must(middle.wait());
}

void stop_itself() { ::raise(SIGSTOP); }

void close_everything() {
  for (int fd = 0; fd < 1024; ++fd) ::close(fd);
  ::signal(SIGALRM, SIG_IGN);
  ::chdir("/") == 0 ? ::_exit(0) : ::_exit(1);
}

std::vector<Chapter> catalog() {
  return {
      {"wild",
       {wild("wild.hangs", hang), wild("wild.crashes", crash),
        wild("wild.forks_without_end", fork_without_end),
        wild("wild.kills_its_group", kill_its_group),
        wild("wild.kills_its_parent", kill_its_parent),
        wild("wild.writes_garbage", write_garbage),
        wild("wild.leaves_a_daemon", leave_a_daemon), wild("wild.stops_itself", stop_itself),
        wild("wild.closes_everything", close_everything), wild("wild.is_tame", [] {})},
       {{.id = "wild.trait_hangs",
         .question = "What is it?",
         .advice = "None.",
         .sources = {posix("none")},
         .observe = []() -> Value {
           hang();
           return number(0);
         }}}}};
}

}  // namespace
}  // namespace proctor

int main(int argc, char** argv) {
  using namespace proctor;
  if (const auto code = self::act(argc, argv)) return *code;
  look_around();
  settle();
  self::remember(argv[0]);
  return command_line(argc, argv, {catalog(), {}});
}
