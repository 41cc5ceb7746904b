#include "suites/sessions/crowd.h"

#include <signal.h>
#include <unistd.h>

#include <algorithm>

#include "fixtures/child.h"
#include "fixtures/gen.h"
#include "fixtures/signals.h"

namespace proctor {
namespace {

volatile sig_atomic_t taken = 0;

void take(int) { taken = taken + 1; }

/// Lets what is pending come, and tells how many signals have come.
int count_signals(int signal) {
  const sigset_t set = signal_set({signal});
  must(sys(::sigprocmask(SIG_UNBLOCK, &set, nullptr)));
  return taken;
}

long send_to(pid_t group, int signal, Sending sending) {
  if (sending == Sending::kill_zero) return ::kill(0, signal);
  return sending == Sending::killpg ? ::killpg(group, signal) : ::kill(-group, signal);
}

}  // namespace

std::ostream& operator<<(std::ostream& os, Sending sending) {
  if (sending == Sending::kill_zero) return os << "kill(0)";
  return os << (sending == Sending::killpg ? "killpg(group)" : "kill(-group)");
}

std::ostream& operator<<(std::ostream& os, const Crowd& crowd) {
  for (std::size_t i = 0; i < crowd.leaders.size(); ++i) {
    const Leader leader = crowd.leaders[i];
    os << "leader " << i << ' '
       << (leader == Leader::stayed ? "stayed"
           : leader == Leader::left ? "left"
                                    : "ended")
       << ", ";
  }
  for (std::size_t i = 0; i < crowd.members.size(); ++i) {
    os << "member " << i << " joined " << crowd.members[i].from;
    if (crowd.members[i].to != crowd.members[i].from) os << " then " << crowd.members[i].to;
    os << ", ";
  }
  return os << "aimed at " << crowd.aim;
}

rc::Gen<Crowd> crowds() {
  const auto group = evenly(0, 12);
  const auto leader = one_of<Leader>({Leader::stayed, Leader::left, Leader::ended});
  const auto leaders = rc::gen::resize(3, rc::gen::container<std::vector<Leader>>(leader));
  const auto member = rc::gen::pair(group, group);
  const auto members =
      rc::gen::resize(8, rc::gen::container<std::vector<std::pair<int, int>>>(member));
  return rc::gen::map(rc::gen::tuple(leader, leaders, members, group), [](const auto& drawn) {
    const auto& [first, others, moves, aim] = drawn;
    Crowd crowd{{first}, {}, 0};
    crowd.leaders.insert(crowd.leaders.end(), others.begin(), others.end());
    const int groups = static_cast<int>(crowd.leaders.size());
    crowd.aim = aim % groups;
    for (const auto& [from, to] : moves) crowd.members.push_back({from % groups, to % groups});
    for (int i = 0; i < groups; ++i)
      if (crowd.leaders[i] == Leader::ended &&
          std::ranges::count(crowd.members, i, &Crowd::Member::to) == 0)
        crowd.leaders[i] = Leader::left;
    return crowd;
  });
}

Assembly::Assembly(const Crowd& crowd, int signal)
    : crowd_(crowd),
      signal_(signal),
      troupe_(size(), [this](const Troupe&, int, Order order) { return perform(order); }) {
  block({signal});
  handle(signal, take);
  for (int who = 0; who < size(); ++who) pids_.push_back(must(troupe_.start(who)));

  for (int i = 0; i < groups(); ++i) must(troupe_.ask(i, {join, 0}));
  for (int who = groups(); who < size(); ++who)
    must(troupe_.ask(who, {join, pids_[crowd_.members[who - groups()].from]}));
  for (int who = groups(); who < size(); ++who)
    must(troupe_.ask(who, {join, pids_[crowd_.members[who - groups()].to]}));
  for (int i = 0; i < groups(); ++i) {
    if (crowd_.leaders[i] == Leader::left) must(troupe_.ask(i, {join, ::getpgrp()}));
    if (crowd_.leaders[i] != Leader::ended) continue;
    troupe_.tell(i, {end});
    must(wait_for(pids_[i]));
  }
}

Assembly::~Assembly() {
  for (int who = 0; who < size(); ++who) {
    if (!is_present(who)) continue;
    troupe_.tell(who, {end});
    must(wait_for(pids_[who]));
  }
}

Result<long> Assembly::perform(Order order) const {
  switch (order.verb) {
    case join: return sys<long>(::setpgid(0, static_cast<pid_t>(order.first)));
    case send: return sys<long>(send_to(0, signal_, Sending::kill_zero));
    case count: return long{count_signals(signal_)};
    default: ::_exit(0);
  }
}

Result<long> Assembly::signal(Sending sending) const {
  if (sending == Sending::kill_zero)
    for (int who = 0; who < size(); ++who)
      if (is_hit(who)) return troupe_.ask(who, {send});
  return sys<long>(send_to(aim(), signal_,
                           sending == Sending::kill_zero ? Sending::kill_negative : sending));
}

std::map<std::string, int> Assembly::expected() const {
  std::map<std::string, int> counts{{"the case", 0}};
  for (int who = 0; who < size(); ++who)
    if (is_present(who)) counts[name(who)] = is_hit(who);
  return counts;
}

std::map<std::string, int> Assembly::counted() const {
  std::map<std::string, int> counts{{"the case", count_signals(signal_)}};
  for (int who = 0; who < size(); ++who)
    if (is_present(who)) counts[name(who)] = static_cast<int>(must(troupe_.ask(who, {count})));
  return counts;
}

bool Assembly::empty() const {
  for (int who = 0; who < size(); ++who)
    if (is_hit(who)) return false;
  return true;
}

std::string Assembly::name(int who) const {
  return who < groups() ? "leader " + std::to_string(who)
                        : "member " + std::to_string(who - groups());
}

bool Assembly::is_present(int who) const {
  return who >= groups() || crowd_.leaders[who] != Leader::ended;
}

bool Assembly::is_hit(int who) const {
  if (who >= groups()) return crowd_.members[who - groups()].to == crowd_.aim;
  return who == crowd_.aim && crowd_.leaders[who] == Leader::stayed;
}

}  // namespace proctor
