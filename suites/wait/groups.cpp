#include <sys/wait.h>
#include <unistd.h>

#include <map>

#include "fixtures/gate.h"
#include "fixtures/gen.h"
#include "suites/wait/asking.h"
#include "suites/wait/topics.h"

namespace proctor {
namespace {

/// The calls that ask for a group.
enum class GroupCall { waitpid, waitpid_zero, waitid };

std::ostream& operator<<(std::ostream& os, GroupCall call) {
  constexpr const char* names[] = {"waitpid(-group)", "waitpid(0) for its own",
                                   "waitid(P_PGID)"};
  return os << names[static_cast<int>(call)];
}

Result<Waited> ask_group(GroupCall call, pid_t group) {
  if (call == GroupCall::waitpid_zero && group == ::getpgrp()) return wait_for(0);
  if (call != GroupCall::waitid) return wait_for(-group);
  siginfo_t info{};
  const auto asked = sys(::waitid(P_PGID, static_cast<id_t>(group), &info, WEXITED));
  if (!asked) return asked.failure();
  return told_by(info);
}

/// A group for each child: 0 is the caller's own, the others are made of children alone.
rc::Gen<std::vector<int>> memberships() {
  const auto some = rc::gen::container<std::vector<int>>(one_of<int>({0, 1, 2, 3}));
  return rc::gen::nonEmpty(rc::gen::scale(0.08, some)).as("groups");
}

/// Children, each with its index for an exit code, that end once they are in their groups: by
/// the id of each group, who is in it.
std::map<pid_t, std::map<pid_t, Status>> children_in(const std::vector<int>& groups) {
  const Gate settled;
  std::map<int, pid_t> ids{{0, ::getpgrp()}};
  std::map<pid_t, std::map<pid_t, Status>> members;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const int code = static_cast<int>(i);
    const pid_t child = fork_child([&] { settled.pass(); }, code).release();
    const pid_t group = ids.emplace(groups[i], child).first->second;
    must(sys(::setpgid(child, group)));
    members[group][child] = exited(code);
  }
  settled.open(static_cast<int>(groups.size()));
  return members;
}

const Property by_group{
    .id = "wait.by_group",
    .law =
        "Waiting for a process group gives the children that are in it, and then fails with "
        "ECHILD though there are others.",
    .generator = "The groups of up to eight children, and the call.",
    .sources = {posix("XSH wait()"), posix("XSH waitid()"), man("wait(2)")},
    .check =
        for_all(memberships(), one_of<GroupCall>({GroupCall::waitpid, GroupCall::waitpid_zero,
                                                  GroupCall::waitid})
                                   .as("call"))
            .tagged([](auto&&, GroupCall call) { return rc::toString(call); })
            .holds([](const std::vector<int>& groups, GroupCall call) {
              auto members = children_in(groups);
              for (auto& [group, left] : members) {
                while (!left.empty()) {
                  const Result<Waited> given = ask_group(call, group);
                  ensure(given && left.contains((*given).pid), "a child of the group is given",
                         rc::toString(given));
                  expect("its status", (*given).status, left.at((*given).pid));
                  left.erase((*given).pid);
                }
                expect("what is left of a group when all were given", ask_group(call, group),
                       fails_with(ECHILD));
              }
            }),
};

}  // namespace

std::vector<Property> wait_groups() { return {by_group}; }

}  // namespace proctor
