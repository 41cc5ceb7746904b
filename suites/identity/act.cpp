#include "suites/identity/act.h"

#include <signal.h>
#include <unistd.h>

#include <system_error>
#include <thread>

#include "fixtures/child.h"
#include "fixtures/fd.h"
#include "fixtures/signals.h"
#include "suites/identity/program.h"

namespace proctor::identity {
namespace {

volatile pid_t seen_by_handler = 0;

void look(int) { seen_by_handler = ::getpid(); }

void handle_own_signal(pid_t self) {
  handle(SIGUSR1, look);
  must(sys(::raise(SIGUSR1)));
  expect("the process id in a signal handler", static_cast<pid_t>(seen_by_handler), self);
}

void run_thread(pid_t self) {
  try {
    std::thread([=] { expect("the process id in a thread", ::getpid(), self); }).join();
  } catch (const std::system_error& error) {
    cannot_set_up(fails_with(error.code().value()));
  }
}

void run_child(pid_t self) {
  const Status status = must(fork_child([=] {
                               ensure(::getpid() != self, "a child has a number of its own");
                             }).wait());
  expect("how a child that did nothing ended", status, exited(0));
}

}  // namespace

std::ostream& operator<<(std::ostream& os, Act act) {
  static constexpr const char* words[] = {
      "open a file",  "change directory", "block a signal", "handle a signal", "run a thread",
      "fork a child", "spawn a program",  "begin a group",  "begin a session"};
  return os << words[static_cast<int>(act)];
}

rc::Gen<Act> acts() {
  return one_of<Act>({Act::open_file, Act::change_directory, Act::block_signal,
                      Act::handle_signal, Act::start_thread, Act::fork_child,
                      Act::spawn_program, Act::new_group, Act::new_session});
}

void perform(Act act, pid_t self) {
  switch (act) {
    case Act::open_file: must(open_null()); return;
    case Act::change_directory: must(sys(::chdir("/"))); return;
    case Act::block_signal: block({SIGUSR2}); return;
    case Act::handle_signal: handle_own_signal(self); return;
    case Act::start_thread: run_thread(self); return;
    case Act::fork_child: run_child(self); return;
    case Act::spawn_program:
      static_cast<void>(spawn("exit", "0", Search::by_path).wait());
      return;
    case Act::new_group: static_cast<void>(::setpgid(0, 0)); return;
    case Act::new_session: static_cast<void>(::setsid()); return;
  }
}

}  // namespace proctor::identity
