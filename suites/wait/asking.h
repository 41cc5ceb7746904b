#pragma once

#include <ostream>
#include <vector>

#include "fixtures/child.h"

namespace proctor {

/// The calls that ask for a child that has ended: for any or for one of them, asleep until
/// there is an answer or, to poll, with WNOHANG.
enum class Asking {
  wait,
  waitpid_any,
  waitpid_one,
  waitid_any,
  waitid_one,
  poll_waitpid_any,
  poll_waitpid_one,
  poll_waitid_any,
  poll_waitid_one
};

std::ostream& operator<<(std::ostream& os, Asking asking);

/// All of them, the simplest first; and those that meet a condition.
std::vector<Asking> askings();
std::vector<Asking> askings(bool (*that)(Asking));

/// Is it about one child, and not any? Is it without sleep?
bool names_one(Asking asking);
bool polls(Asking asking);

/// Asks once, for `child` where the call names one. With nothing to tell the process is 0. Of
/// an exit code eight bits are given, since not every waitid() gives more or less.
Result<Waited> ask(Asking asking, pid_t child);

/// Asks, again and again if it is a poll, until there is an answer.
Result<Waited> reap(Asking asking, pid_t child);

/// What waitid() found, as waitpid() would tell it.
Waited told_by(const siginfo_t& info);

}  // namespace proctor
