#pragma once

#include <optional>
#include <vector>

#include "fixtures/child.h"
#include "fixtures/fd.h"

namespace proctor::orphans {

/// A child of this process, and the children of that one, who can be asked before and after it
/// has ended. It takes two descriptors for each
/// at first. This process ignores SIGPIPE from now on.
class Orphanage {
 public:
  explicit Orphanage(int children);

  /// Lets those who still live go, and returns when they have let go of their descriptors.
  ~Orphanage();

  int size() const { return static_cast<int>(pids_.size()); }
  pid_t parent() const { return parent_.pid(); }
  pid_t child(int which) const { return pids_.at(which); }

  /// What a child answers. That it does is the law.
  enum Question { count, own_id, parent_id };
  long ask(int which, Question question) const;

  /// Has a child ignore SIGHUP, and this process too.
  void ignore_hangup(int which) const;

  /// Gives a child another thread, or stops it until resume().
  void add_thread(int which) const;
  void stop(int which) const;
  void resume(int which) const;

  /// Has the parent end so, and waits for it, or only until it is a zombie.
  void end_parent(Status ending, bool wait);

  /// Is `pid` one of them, or this process?
  bool knows(pid_t pid) const;

 private:
  struct Line {
    Fd ours, theirs;
  };
  static Line make_line();
  static std::vector<Line> make_lines(int count);
  [[noreturn]] void raise_children();

  /// The answer to an order, nothing if the other side has ended.
  static std::optional<long> order(const Line& line, int verb, long value);

  Line parent_line_;
  std::vector<Line> lines_;
  Child parent_;
  std::vector<pid_t> pids_;
};

}  // namespace proctor::orphans
