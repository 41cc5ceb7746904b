#include "suites/sessions/family.h"

#include <signal.h>
#include <unistd.h>

#include "fixtures/child.h"
#include "fixtures/self.h"

namespace proctor {
namespace {

/// A number that was just in use and is no more.
pid_t number_of_nobody() {
  Child child = fork_child([] {});
  must(child.wait());
  return child.pid();
}

/// Where a process is, as it sees that itself.
void say(const char* call, pid_t seen, long expected) {
  expect(std::string("what a process is told by ") + call, static_cast<long>(seen), expected);
}

}  // namespace

void execute_pause(int fd) {
  const auto arguments = self::marked_arguments("pause", {std::to_string(fd)});
  ::execv(self::path().c_str(), self::pointers(arguments).data());
  cannot_set_up("execv failed with " + errno_name(errno));
}

Family::Family()
    : nobody_(number_of_nobody()),
      troupe_(family_size, [this](const Troupe& troupe, int,
                                  Order order) { return perform(troupe, order); }),
      model_(::getpid(), ::getpgrp(), ::getsid(0)) {
  const pid_t first = must(troupe_.start(0));
  model_.fork(::getpid(), first);
  players_.push_back({first, -1});
}

Result<long> Family::perform(const Troupe& troupe, Order order) const {
  const auto first = static_cast<pid_t>(order.first), second = static_cast<pid_t>(order.second);
  switch (order.verb) {
    case move: return sys<long>(::setpgid(first, second));
    case lead: return sys<long>(::setsid());
    case await: return long{must(wait_for(first)).pid};
    case end: ::_exit(0);
    case fork: {
      const Result<pid_t> child = troupe.start(first);
      if (!child) return child.failure();
      return long{*child};
    }
    case exec: execute_pause(announced_.write.number());
    default: break;
  }
  say("getpgrp()", ::getpgrp(), order.first);
  say("getpgid(0)", ::getpgid(0), order.first);
  say("getsid(0)", ::getsid(0), order.second);
  return 0L;
}

pid_t Family::number(Number number) const {
  switch (number.kind) {
    case Number::zero: return 0;
    case Number::process: return players_.at(number.which).pid;
    case Number::the_case: return ::getpid();
    case Number::nobody: return nobody_;
    case Number::minus_one: break;
  }
  return -1;
}

void Family::play(const Step& step) {
  note(rc::toString(step));
  Player& player = players_.at(step.who);
  const pid_t caller = player.pid;
  switch (step.verb) {
    case Step::setpgid: {
      const pid_t target = number(step.pid), group = number(step.group);
      const auto result = troupe_.ask(step.who, {move, target, group});
      expect("what setpgid() comes to", result, model_.setpgid(caller, target, group));
      break;
    }
    case Step::setsid: {
      const auto result = troupe_.ask(step.who, {lead});
      expect("what setsid() comes to", result, model_.setsid(caller));
      break;
    }
    case Step::fork: {
      const auto child = static_cast<pid_t>(must(troupe_.ask(step.who, {fork, step.child})));
      model_.fork(caller, child);
      players_.push_back({child, step.who});
      break;
    }
    case Step::exec: {
      char said = 0;
      troupe_.tell(step.who, {exec});
      if (!read_exactly(announced_.read.number(), &said, 1))
        cannot_set_up("a program never began");
      player.acts = false;
      model_.exec(caller);
      break;
    }
    case Step::end: {
      troupe_.tell(step.who, {end});
      reap(step.who);
      break;
    }
  }
  if (players_.at(step.who).acts) ask_itself(step.who);
  look();
}

void Family::reap(int who) {
  Player& player = players_.at(who);
  if (player.parent == -1)
    must(wait_for(player.pid));
  else
    must(troupe_.ask(player.parent, {await, player.pid}));
  player.acts = false;
  model_.reap(player.pid);
}

void Family::ask_itself(int who) const {
  const Groups::Process& process = model_.processes().at(players_.at(who).pid);
  must(troupe_.ask(who, {tell, process.group, process.session}));
}

void Family::look() const {
  for (const auto& [pid, process] : model_.processes()) {
    const Result<pid_t> group = sys<pid_t>(::getpgid(pid)), session = sys<pid_t>(::getsid(pid));
    const bool elsewhere = process.session != ::getsid(0);
    if (!elsewhere || group != fails_with(EPERM))
      expect("the group of a process, as another is told it", group, process.group);
    if (!elsewhere || session != fails_with(EPERM))
      expect("the session of a process, as another is told it", session, process.session);
  }
}

void Family::dismiss() {
  for (int who = 0; who < static_cast<int>(players_.size()); ++who) {
    const Player& player = players_[who];
    if (player.acts) {
      ask_itself(who);
      troupe_.tell(who, {end});
    } else if (model_.processes().contains(player.pid)) {
      must(sys(::kill(player.pid, SIGTERM)));
    }
  }
  announced_.write.close();
  read_all(announced_.read.number());
}

}  // namespace proctor
