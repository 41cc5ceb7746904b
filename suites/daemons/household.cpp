#include "suites/daemons/household.h"

#include <signal.h>
#include <unistd.h>

#include "fixtures/case.h"
#include "fixtures/child.h"
#include "fixtures/signals.h"

namespace proctor {
namespace {

volatile sig_atomic_t caught = 0;

void count(int) { caught = caught + 1; }

}  // namespace

std::ostream& operator<<(std::ostream& os, Mishap mishap) {
  switch (mishap) {
    case Mishap::starter_killed: return os << "starter killed";
    case Mishap::leader_ended: return os << "session leader ended";
    case Mishap::hangup: break;
  }
  return os << "terminal hung up";
}

Household::Household()
    : troupe_(3, [this](const Troupe& troupe, int, Order order) {
        return perform(troupe, order);
      }) {
  for (int signal : {SIGHUP, SIGCONT, SIGTERM, SIGINT, SIGQUIT, SIGPIPE, SIGTTIN, SIGTTOU})
    handle(signal, count);
  leader_ = must(troupe_.start(leader));
  must(troupe_.ask(leader, {get_terminal}));
  starter_ = static_cast<pid_t>(must(troupe_.ask(leader, {beget})));
  must(troupe_.ask(starter, {daemonise}));
  starter_lives_.write.close();
  somebody_lives_.write.close();
}

Result<long> Household::perform(const Troupe& troupe, Order order) {
  switch (order.verb) {
    case get_terminal: {
      must(sys<pid_t>(::setsid()));
      terminal_.master.close();
      ours_ = acquire_terminal(terminal_.path);
      return 0L;
    }
    case beget: {
      const long child = must(troupe.start(starter));
      starter_lives_.write.close();
      return child;
    }
    case daemonise: start_daemon(troupe); return 0L;
    case do_work: return ++worked_;
    case tell_signals: return long{caught};
    default: ::_exit(0);
  }
}

void Household::start_daemon(const Troupe& troupe) {
  Child intermediate = fork_child([&] {
    must(sys<pid_t>(::setsid()));
    starter_lives_.write.close();
    ours_.close();
    must(troupe.start(daemon));
  });
  must(intermediate.wait());
}

void Household::befall(Mishap mishap) {
  switch (mishap) {
    case Mishap::starter_killed:
      started_ = false;
      // Not with SIGKILL, by which the sweep after a case knows whom it had to end.
      must(sys(::kill(starter_, SIGUSR1)));
      read_all(starter_lives_.read.number());
      break;
    case Mishap::leader_ended:
      led_ = false;
      troupe_.tell(leader, {end});
      must(wait_for(leader_));
      break;
    case Mishap::hangup: terminal_.master.close(); break;
  }
}

void Household::dismiss() {
  troupe_.tell(daemon, {end});
  if (started_) troupe_.tell(starter, {end});
  if (led_) troupe_.tell(leader, {end});
  read_all(somebody_lives_.read.number());
}

}  // namespace proctor
