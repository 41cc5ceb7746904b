#pragma once

#include <string_view>
#include <vector>

#include "fixtures/status.h"
#include "fixtures/troupe.h"
#include "fixtures/where.h"

namespace proctor::orphans {

/// A line of descendants, each the parent of the next and the leader of a group of its own. The
/// first is a child of this process, which knows no more of the others than their numbers.
class Lineage {
 public:
  explicit Lineage(int length);

  pid_t first() const { return pids_.front(); }

  /// The law: none but the first can be waited for, by its number or by its group.
  void expect_strangers(std::string_view what, Where where = {}) const;

  /// Has the last end so; on return it is a zombie.
  void end_last(Status ending) const;

  /// Has its parent wait for it.
  void reap_last() const;

  /// Has the first begin to end so.
  void end_first(Status ending) const;

  /// Lets the others go, and returns when they have.
  void dismiss();

 private:
  Troupe troupe_;
  std::vector<pid_t> pids_;
};

}  // namespace proctor::orphans
