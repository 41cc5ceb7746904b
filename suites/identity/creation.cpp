#include "suites/identity/creation.h"

#include <sys/wait.h>
#include <unistd.h>

#include "fixtures/case.h"
#include "fixtures/channel.h"
#include "fixtures/platform/calls.h"
#include "fixtures/portrait.h"
#include "fixtures/shared.h"
#include "suites/identity/program.h"

namespace proctor::identity {
namespace {

using Calls = std::vector<Creation>;

/// Waits for the only child, without reaping it.
void await_child() {
  siginfo_t info{};
  must(sys(::waitid(P_ALL, 0, &info, WEXITED | WNOWAIT)));
}

void create_by_fork(Creation call, const Calls& rest) {
  struct Seen {
    pid_t self, told;
  };
  const Shared<Seen> child;
  const pid_t self = ::getpid();
  const Result<pid_t> told =
      call == Creation::fork ? sys<pid_t>(::fork()) : calls::fork_plainly();
  if (::getpid() != self) {
    *child = {::getpid(), told ? *told : -1};
    enlist();
    run_and_exit([&] { create_all(rest); });
  }
  const pid_t number = must(told);
  await_child();
  expect("what fork tells the child", child->told, 0);
  expect("what fork tells the parent", number, child->self);
  ensure(number > 0, "a process id is positive", std::to_string(number));
  must(wait_for(-1));
}

void create_by_spawn(Search search) {
  Pipe line = make_pipe();
  Child child = spawn("portray", std::to_string(line.write.number()), search);
  line.write.close();
  const auto portrait = from_bytes(read_all(line.read.number()));
  if (!portrait) cannot_set_up("the new image did not report");
  expect("the number that spawning stores", child.pid(), portrait->pid);
  must(child.wait());
}

}  // namespace

std::ostream& operator<<(std::ostream& os, Creation call) {
  static constexpr const char* names[] = {"fork", "posix_spawn", "posix_spawnp", "_Fork"};
  return os << names[static_cast<int>(call)];
}

rc::Gen<Calls> creations() {
  Calls forks{Creation::fork};
  if (calls::has_plain_fork) forks.push_back(Creation::plain_fork);
  const auto spawns = one_of<Creation>({Creation::spawn, Creation::spawnp});
  const auto call = rc::gen::weightedOneOf<Creation>({{3, one_of(forks)}, {2, spawns}});
  return at_full_size(several(1, 4, call));
}

void create_all(const Calls& calls) {
  for (auto call = calls.begin(); call != calls.end(); ++call) {
    if (*call == Creation::fork || *call == Creation::plain_fork)
      return create_by_fork(*call, Calls(call + 1, calls.end()));
    create_by_spawn(*call == Creation::spawn ? Search::by_path : Search::by_name);
  }
}

}  // namespace proctor::identity
