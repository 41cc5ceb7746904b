#include "suites/orphans/lineage.h"

#include <sys/wait.h>
#include <unistd.h>

#include "fixtures/ending.h"

namespace proctor::orphans {
namespace {

enum Verb { create_next, lead_group, await_end, reap, finish };

Result<long> play(const Troupe& troupe, int who, Order order) {
  switch (order.verb) {
    case create_next: {
      const Result<pid_t> child = troupe.start(who + 1);
      if (!child) return child.failure();
      return static_cast<long>(*child);
    }
    case lead_group: {
      const Result<int> moved = sys(::setpgid(0, 0));
      if (!moved) return moved.failure();
      return 0L;
    }
    case await_end: {
      Child child(static_cast<pid_t>(order.first));
      child.await_end();
      return static_cast<long>(child.release());
    }
    case reap: must(wait_for(static_cast<pid_t>(order.first))); return 0L;
    default: end_by({static_cast<Status::Kind>(order.first), static_cast<int>(order.second)});
  }
}

}  // namespace

Lineage::Lineage(int length) : troupe_(length, play), pids_{must(troupe_.start(0))} {
  for (int who = 0; who + 1 < length; ++who)
    pids_.push_back(static_cast<pid_t>(must(troupe_.ask(who, {create_next}))));
  for (int who = 0; who < length; ++who) must(troupe_.ask(who, {lead_group}));
}

void Lineage::expect_strangers(std::string_view what, Where where) const {
  for (std::size_t who = 1; who < pids_.size(); ++who) {
    expect(what, wait_for(pids_[who], WNOHANG), fails_with(ECHILD), where);
    expect(what, wait_for(-pids_[who], WNOHANG), fails_with(ECHILD), where);
  }
}

void Lineage::end_last(Status ending) const {
  troupe_.tell(static_cast<int>(pids_.size()) - 1, {finish, ending.kind, ending.number});
  must(troupe_.ask(static_cast<int>(pids_.size()) - 2, {await_end, pids_.back()}));
}

void Lineage::reap_last() const {
  must(troupe_.ask(static_cast<int>(pids_.size()) - 2, {reap, pids_.back()}));
}

void Lineage::end_first(Status ending) const {
  troupe_.tell(0, {finish, ending.kind, ending.number});
}

void Lineage::dismiss() { troupe_.dismiss(); }

}  // namespace proctor::orphans
