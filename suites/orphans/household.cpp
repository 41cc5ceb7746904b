#include "suites/orphans/household.h"

#include <unistd.h>

#include <algorithm>

#include "fixtures/platform/calls.h"

namespace proctor::orphans {
namespace {

enum Verb { create, become_subreaper, tell_parent, finish };

Result<long> play(const Troupe& troupe, int, Order order) {
  switch (order.verb) {
    case create: {
      const Result<pid_t> child = troupe.start(static_cast<int>(order.first));
      if (!child) return child.failure();
      return static_cast<long>(*child);
    }
    case become_subreaper: {
      const Result<int> marked = calls::become_subreaper();
      if (!marked) return marked.failure();
      return 0L;
    }
    case tell_parent: return static_cast<long>(::getppid());
    default: ::_exit(0);
  }
}

}  // namespace

std::ostream& operator<<(std::ostream& os, const Parents& parents) {
  const char* separator = "";
  for (const auto& [child, parent] : parents.of) {
    os << separator << child << " of ";
    parent == outside ? os << "the adopter" : os << parent;
    separator = ", ";
  }
  return os;
}

Prediction::Prediction(const FamilyTree& tree, const std::set<int>& subreapers)
    : subreapers_(subreapers) {
  for (int k = 0; k < static_cast<int>(tree.size()); ++k) parents_.of[k + 1] = tree[k];
}

void Prediction::end(int who) {
  int heir = parents_.of.at(who);
  while (heir > 0 && !subreapers_.contains(heir)) heir = parents_.of.at(heir);
  if (heir <= 0) heir = outside;
  parents_.of.erase(who);
  for (auto& [child, parent] : parents_.of)
    if (parent == who) parent = heir;
}

Household::Household(const FamilyTree& tree, const std::set<int>& subreapers)
    : troupe_(static_cast<int>(tree.size()), play),
      pids_{::getpid()},
      alive_(tree.size() + 1, true) {
  for (int k = 0; k < static_cast<int>(tree.size()); ++k) {
    const Result<long> born =
        tree[k] == 0 ? play(troupe_, 0, {create, k}) : troupe_.ask(tree[k] - 1, {create, k});
    pids_.push_back(static_cast<pid_t>(must(born)));
    if (subreapers.contains(k + 1) && !troupe_.ask(k, {become_subreaper}))
      skip(Reason::unsupported, "there are no subreapers here");
  }
}

void Household::end(int who) {
  alive_.at(who) = false;
  troupe_.tell(who - 1, {finish});
}

pid_t Household::parent_of(int who) const {
  return static_cast<pid_t>(must(troupe_.ask(who - 1, {tell_parent})));
}

Parents Household::ask() const {
  Parents told;
  for (int who = 1; who < static_cast<int>(pids_.size()); ++who) {
    if (!alive_[who]) continue;
    const auto found = std::find(pids_.begin(), pids_.end(), parent_of(who));
    told.of[who] = found == pids_.end() ? outside : static_cast<int>(found - pids_.begin());
  }
  return told;
}

bool Household::names_only_the_living() const {
  const Parents told = ask();
  return std::all_of(told.of.begin(), told.of.end(), [this](const auto& link) {
    return link.second == outside || alive_[link.second];
  });
}

std::map<int, pid_t> Household::adopters() const {
  std::map<int, pid_t> told;
  for (const auto& [who, parent] : ask().of)
    if (parent == outside) told[who] = parent_of(who);
  return told;
}

void Household::dismiss() { troupe_.dismiss(); }

}  // namespace proctor::orphans
