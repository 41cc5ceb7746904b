#pragma once

#include <map>
#include <ostream>
#include <set>
#include <vector>

#include "fixtures/child.h"
#include "fixtures/family_tree.h"
#include "fixtures/troupe.h"

namespace proctor::orphans {

/// Who is whose parent among the processes of a tree. 0 is the process that made it, and
/// `outside` stands for whoever adopts and is none of them.
struct Parents {
  std::map<int, int> of;

  bool operator==(const Parents&) const = default;
  friend std::ostream& operator<<(std::ostream& os, const Parents& parents);
};
constexpr int outside = -1;

/// What is to become of a tree when its processes end one by one.
class Prediction {
 public:
  /// Orphans among the descendants of each of `subreapers` come to it.
  explicit Prediction(const FamilyTree& tree, const std::set<int>& subreapers = {});

  /// Process `who` ends.
  void end(int who);

  /// Of those that live.
  const Parents& parents() const { return parents_; }

 private:
  Parents parents_;
  std::set<int> subreapers_;
};

/// A tree of processes, of which number 0 is the one that makes it. All wait for orders.
class Household {
 public:
  /// Those of `subreapers` make themselves that before they create others; ends the case as a
  /// skip where they cannot.
  explicit Household(const FamilyTree& tree, const std::set<int>& subreapers = {});

  /// Has process `who` end, and does not wait until it has.
  void end(int who);

  /// What those that live say.
  Parents ask() const;

  /// Is no process that was told to end the parent of another any more?
  bool names_only_the_living() const;

  /// What those that live, and whose parent is outside, say of it.
  std::map<int, pid_t> adopters() const;

  /// Lets all of them go.
  void dismiss();

 private:
  pid_t parent_of(int who) const;

  Troupe troupe_;
  std::vector<pid_t> pids_;  ///< By number.
  std::vector<bool> alive_;
};

}  // namespace proctor::orphans
