#include <unistd.h>

#include <algorithm>
#include <array>

#include "fixtures/child.h"
#include "fixtures/family_tree.h"
#include "fixtures/gate.h"
#include "fixtures/shared.h"
#include "suites/identity/creation.h"
#include "suites/identity/topics.h"

namespace proctor::identity {
namespace {

const Property fork_returns_child_pid{
    .id = "identity.fork_returns_child_pid",
    .law =
        "Who creates a process is told the number that the new one has for itself, and the "
        "new one, if it was forked, is told 0.",
    .generator =
        "A line of 1 to 4 processes, and by which call each is created by the one "
        "before; a program that was spawned creates none.",
    .sources = {posix("XSH fork()"), posix("XSH posix_spawn()"), man("fork(2)")},
    .check = for_all(creations().as("calls")).holds([](const std::vector<Creation>& calls) {
      create_all(calls);
    }),
};

constexpr int most = 12;

/// What each process of a tree sees, the second time when all of them are there.
struct Census {
  struct Entry {
    pid_t self, parent, parent_later;
  };
  std::array<Entry, most + 1> entries;
};

/// A tree of living processes, of which number 0 is the process that makes it.
class Family {
 public:
  explicit Family(const FamilyTree& tree) : tree_(tree) {}

  /// Has all of them created and asked.
  const Census& count() {
    (*census_).entries[0].self = ::getpid();
    std::vector<Child> children = create_children(0);
    for (std::size_t i = 0; i < tree_.size(); ++i) here_.pass();
    all_here_.open(static_cast<int>(tree_.size()));
    for (Child& child : children) must(child.wait());
    return *census_;
  }

 private:
  std::vector<Child> create_children(int k) {
    std::vector<Child> children;
    for (int other = k + 1; other <= static_cast<int>(tree_.size()); ++other)
      if (tree_[other - 1] == k) children.push_back(fork_child([this, other] { live(other); }));
    return children;
  }

  void live(int k) {
    Census::Entry& entry = (*census_).entries.at(k);
    entry.self = ::getpid();
    entry.parent = ::getppid();
    std::vector<Child> children = create_children(k);
    here_.open();
    all_here_.pass();
    entry.parent_later = ::getppid();
    for (Child& child : children) must(child.wait());
  }

  const FamilyTree& tree_;
  Shared<Census> census_;
  Gate here_, all_here_;
};

/// The tree as its members tell it; -1 where a parent is none of them.
FamilyTree told(const Census& census, std::size_t size, pid_t Census::Entry::*parent) {
  FamilyTree tree;
  const Census::Entry* const begin = census.entries.data();
  const auto* const end = begin + static_cast<long>(size) + 1;
  for (const auto* child = begin + 1; child != end; ++child) {
    const auto* const found = std::find_if(
        begin, end, [&](const Census::Entry& entry) { return entry.self == (*child).*parent; });
    tree.push_back(found == end ? -1 : static_cast<int>(found - begin));
  }
  return tree;
}

const Property getppid_is_creator{
    .id = "identity.getppid_is_creator",
    .law = "As long as the creator of a process lives, it is the parent of that process.",
    .generator =
        "Up to 12 processes, each created by process 0, the first, or by an earlier "
        "one.",
    .sources = {posix("XSH getppid()"), posix("XSH fork()"), posix("XBD Parent Process ID"),
                man("getppid(2)")},
    .check = for_all(family_trees(1, most).as("creators of processes 1, 2, ..."))
                 .holds([](const FamilyTree& tree) {
                   const Census census = Family(tree).count();
                   expect("who is whose parent at the start",
                          told(census, tree.size(), &Census::Entry::parent), tree);
                   expect("who is whose parent later",
                          told(census, tree.size(), &Census::Entry::parent_later), tree);
                 }),
};

}  // namespace

std::vector<Property> kinship() { return {fork_returns_child_pid, getppid_is_creator}; }

}  // namespace proctor::identity
