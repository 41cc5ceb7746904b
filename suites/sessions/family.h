#pragma once

#include <vector>

#include "fixtures/channel.h"
#include "fixtures/troupe.h"
#include "suites/models/groups.h"
#include "suites/sessions/script.h"

namespace proctor {

/// Gives way to a program that says with a byte on `fd` that it has begun, and then lives until
/// it is killed.
[[noreturn]] void execute_pause(int fd);

/// A family of processes that plays a script, and the model of it.
class Family {
 public:
  /// Process 0, as a child of the caller.
  Family();

  /// Plays a step, and looks whether the platform does what the model does.
  void play(const Step& step);

  /// Has every process say once more where it is, and ends them all.
  void dismiss();

 private:
  enum Verb { move, fork, lead, exec, end, await, tell };

  Result<long> perform(const Troupe& troupe, Order order) const;
  pid_t number(Number number) const;
  void born(int who, pid_t parent, const Result<pid_t>& pid);
  void reap(int who);
  void look() const;
  void ask_itself(int who) const;

  struct Player {
    pid_t pid;
    int parent;  ///< -1: the caller.
    bool acts = true;
  };
  Pipe announced_ = make_pipe();
  pid_t nobody_;
  Troupe troupe_;
  Groups model_;
  std::vector<Player> players_;
};

}  // namespace proctor
