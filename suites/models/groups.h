#pragma once

#include <sys/types.h>

#include <map>

#include "suites/models/allowed.h"

namespace proctor {

/// Processes with their groups and sessions, as POSIX has setpgid() and setsid() change them.
class Groups {
 public:
  struct Process {
    pid_t parent;  ///< 0 of an orphan.
    pid_t group;
    pid_t session;
    bool replaced = false;  ///< It has executed another program.
  };

  /// One process, the parent of which is none of these.
  Groups(pid_t first, pid_t group, pid_t session);

  void fork(pid_t parent, pid_t child);
  void exec(pid_t pid) { processes_.at(pid).replaced = true; }

  /// `pid` has ended and was waited for.
  void reap(pid_t pid);

  /// What the call may come to; if it is to succeed it is done.
  Allowed setpgid(pid_t caller, pid_t pid, pid_t group);
  Allowed setsid(pid_t caller);

  const std::map<pid_t, Process>& processes() const { return processes_; }

 private:
  bool has_group(pid_t group) const;
  bool has_group(pid_t group, pid_t session) const;

  std::map<pid_t, Process> processes_;
};

}  // namespace proctor
