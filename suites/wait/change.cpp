#include "suites/wait/change.h"

#include <sys/wait.h>
#include <unistd.h>

#include "fixtures/ending.h"
#include "fixtures/eventually.h"
#include "fixtures/gen.h"
#include "fixtures/platform/observer.h"

namespace proctor {
namespace {

Child stopped_child(Signal signal) {
  Child child = fork_child([=] {
    stop_by(signal);
    for (;;) ::pause();
  });
  child.await_stop();
  return child;
}

Child continued_child() {
  Child child = stopped_child({SIGSTOP});
  must(wait_for(child.pid(), WUNTRACED));
  child.signal(SIGCONT);
  siginfo_t info{};
  must(sys(::waitid(P_PID, child.pid(), &info, WCONTINUED | WNOWAIT)));
  return child;
}

}  // namespace

rc::Gen<Status> changes() {
  std::vector<Status> exits, deaths, stops;
  for (int code : {0, 1, 127, 128, 255}) exits.push_back(exited(code));
  for (Signal signal : deadly_signals()) deaths.push_back(killed_by(signal));
  for (Signal signal : stop_signals()) stops.push_back(stopped_by(signal));
  return one_of_kinds<Status>({exits, deaths, stops, {continued()}}).as("change");
}

bool outlives(Status change) {
  return change.kind == Status::stopped || change.kind == Status::continued;
}

Child changed_child(Status change) {
  if (change.kind == Status::stopped) return stopped_child({change.number});
  if (change.kind == Status::continued) return continued_child();
  Child child = fork_child([=] { end_by(change); });
  child.await_end();
  return child;
}

void await_sleeping_parent() {
  const pid_t parent = ::getppid();
  eventually(std::chrono::milliseconds(50),
             [=] { return state_of(parent).value_or(State::sleeping) == State::sleeping; });
}

}  // namespace proctor
