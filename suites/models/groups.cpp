#include "suites/models/groups.h"

#include <algorithm>
#include <cerrno>

namespace proctor {

Groups::Groups(pid_t first, pid_t group, pid_t session)
    : processes_{{first, {0, group, session}}} {}

void Groups::fork(pid_t parent, pid_t child) {
  const Process& like = processes_.at(parent);
  processes_[child] = {parent, like.group, like.session};
}

void Groups::reap(pid_t pid) {
  processes_.erase(pid);
  for (auto& [number, process] : processes_)
    if (process.parent == pid) process.parent = 0;
}

bool Groups::has_group(pid_t group) const {
  return std::ranges::any_of(processes_,
                             [=](const auto& entry) { return entry.second.group == group; });
}

bool Groups::has_group(pid_t group, pid_t session) const {
  return std::ranges::any_of(processes_, [=](const auto& entry) {
    return entry.second.group == group && entry.second.session == session;
  });
}

Allowed Groups::setpgid(pid_t caller, pid_t pid, pid_t group) {
  const pid_t target = pid == 0 ? caller : pid;
  const pid_t wanted = group == 0 ? target : group;
  const pid_t session = processes_.at(caller).session;
  const auto found = processes_.find(target);

  Allowed allowed;
  const auto allow_if = [&](bool wrong, int error) {
    if (wrong) allowed.errors.insert(error);
  };
  allow_if(wanted < 0, EINVAL);
  allow_if(wanted > 0 && wanted != target && !has_group(wanted, session), EPERM);
  const bool is_child = found != processes_.end() && found->second.parent == caller;
  allow_if(target != caller && !is_child, ESRCH);
  if (found != processes_.end() && (target == caller || is_child)) {
    allow_if(found->second.session == target, EPERM);
    allow_if(found->second.session != session, EPERM);
    allow_if(is_child && found->second.replaced, EACCES);
  }
  if (allowed.succeeds()) found->second.group = wanted;
  return allowed;
}

Allowed Groups::setsid(pid_t caller) {
  if (has_group(caller)) return {{EPERM}};
  Process& process = processes_.at(caller);
  process.group = process.session = caller;
  return {};
}

}  // namespace proctor
