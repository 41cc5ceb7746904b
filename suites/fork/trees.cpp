#include <unistd.h>

#include <map>

#include "fixtures/case.h"
#include "fixtures/channel.h"
#include "fixtures/child.h"
#include "fixtures/gen.h"
#include "suites/fork/laws.h"

namespace proctor {
namespace {

/// How many processes there are in each generation below the first, after `forks` in a row.
std::map<int, int> generations_after(int forks) {
  std::map<int, int> count;
  for (int generation = 0, size = 1; generation <= forks; ++generation) {
    count[generation] = size;
    size = size * (forks - generation) / (generation + 1);
  }
  return count;
}

void reap_all() {
  while (wait_for(-1)) continue;
}

/// A process of a tree: whose child it is, and what it exits with.
struct Node {
  int parent;
  int code;
};

/// Node 0 is at the root; the parent of every other comes before it.
struct Tree {
  std::vector<Node> nodes;

  friend std::ostream& operator<<(std::ostream& os, const Tree& tree) {
    os << "0";
    for (std::size_t i = 1; i < tree.nodes.size(); ++i)
      os << ", " << i << " under " << tree.nodes[i].parent << " exits " << tree.nodes[i].code;
    return os;
  }
};

rc::Gen<Tree> trees() {
  const auto raw = up_to(13, rc::gen::pair(evenly(0, 1000), evenly(0, 256)));
  return rc::gen::map(raw, [](const std::vector<std::pair<int, int>>& picks) {
    Tree tree{{{0, 0}}};
    for (const auto& [parent, code] : picks) {
      const int size = static_cast<int>(tree.nodes.size());
      tree.nodes.push_back({parent % size, code});
    }
    return tree;
  });
}

/// Forks what is below node `self`, says so of each on `roll`, and reaps its children.
void grow(const Tree& tree, int self, const Channel<int>& roll) {
  const pid_t own_pid = ::getpid();
  std::map<pid_t, Status> made, reaped;
  for (int child = self + 1; child < static_cast<int>(tree.nodes.size()); ++child) {
    if (tree.nodes[child].parent != self) continue;
    const pid_t pid = must(sys<pid_t>(::fork()));
    if (pid == 0) {
      enlist();
      expect("the parent of a node", ::getppid(), own_pid);
      grow(tree, child, roll);
      roll.send(child);
      ::_exit(tree.nodes[child].code);
    }
    made.emplace(pid, exited(tree.nodes[child].code));
  }
  while (const auto waited = wait_for(-1)) reaped.emplace((*waited).pid, (*waited).status);
  expect("the children that a node can wait for", reaped, made);
}

}  // namespace

const Property sequential_forks_compose{
    .id = "fork.sequential_forks_compose",
    .law = "After n forks in a row there are 2^n processes, C(n,d) of them d generations down.",
    .generator = "How many forks.",
    .sources = {posix("XSH fork()"), man("fork(2)")},
    .at_most = 50,
    .check = for_all(evenly(0, 5).as("forks")).holds([](int forks) {
      const pid_t root = ::getpid();
      Channel<int> roll;
      int generation = 0;
      for (int i = 0; i < forks; ++i) {
        if (must(sys<pid_t>(::fork())) != 0) continue;
        enlist();
        ++generation;
      }
      roll.send(generation);
      if (::getpid() != root) {
        reap_all();
        ::_exit(0);
      }

      roll.only_receive();
      std::map<int, int> count;
      while (const auto process = roll.receive()) ++count[*process];
      expect("the processes of each generation", count, generations_after(forks));
    }),
};

const Property tree_matches_model{
    .id = "fork.tree_matches_model",
    .law =
        "In a tree of forks each process has the parent that forked it, and each can wait "
        "for its own children and no others.",
    .generator = "A tree of up to 14 processes, and the code that each exits with.",
    .sources = {posix("XSH fork()"), posix("XSH getppid()"), posix("XSH wait()")},
    .check = for_all(trees().as("tree")).holds([](const Tree& tree) {
      Channel<int> roll;
      grow(tree, 0, roll);
      roll.only_receive();
      std::map<int, int> came, once;
      while (const auto node = roll.receive()) ++came[*node];
      for (int node = 1; node < static_cast<int>(tree.nodes.size()); ++node) once[node] = 1;
      expect("how often each node ran", came, once);
    }),
};

}  // namespace proctor
