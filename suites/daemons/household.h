#pragma once

#include <ostream>
#include <string>

#include "fixtures/channel.h"
#include "fixtures/pty.h"
#include "fixtures/troupe.h"

namespace proctor {

/// What can befall those that a daemon comes from.
enum class Mishap { starter_killed, leader_ended, hangup };

std::ostream& operator<<(std::ostream& os, Mishap mishap);

/// A daemon, the process that started it by forking twice, and the leader of the session that
/// the starter belongs to, which has a terminal.
class Household {
 public:
  Household();

  /// Has it happen, and returns when it has.
  void befall(Mishap mishap);

  /// Has the daemon do some work, and tells how often it has.
  long work() const { return must(troupe_.ask(daemon, {do_work})); }

  /// How many signals the daemon has got.
  long signals() const { return must(troupe_.ask(daemon, {tell_signals})); }

  /// Ends everybody who is left.
  void dismiss();

 private:
  enum Role { leader, starter, daemon };
  enum Verb { get_terminal, beget, daemonise, do_work, tell_signals, end };

  Result<long> perform(const Troupe& troupe, Order order);
  void start_daemon(const Troupe& troupe);

  Pty terminal_ = make_pty();
  Fd ours_{-1};  ///< The leader's and the starter's descriptor of it.
  Pipe starter_lives_ = make_pipe(), somebody_lives_ = make_pipe();
  Troupe troupe_;
  pid_t leader_, starter_;
  bool led_ = true, started_ = true;  ///< Do those two still live?
  long worked_ = 0;
};

}  // namespace proctor
