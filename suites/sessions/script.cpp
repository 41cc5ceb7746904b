#include "suites/sessions/script.h"

#include <ostream>
#include <tuple>

#include "fixtures/gen.h"

namespace proctor {
namespace {

/// A step as it is drawn: numbers that mean something only to a Draft.
using Dice = std::tuple<int, int, int, int>;

/// Reads dice as steps that are possible after those before.
class Draft {
 public:
  void add(const Dice& dice) {
    const auto [verb, actor, target, group] = dice;
    const std::vector<int> actors = those([](const Life& life) { return life.acts; });
    if (actors.empty()) return;
    const int who = pick(actors, actor);
    if (verb < 9) return moves(who, target, group);
    if (verb < 13) return forks(who);
    if (verb < 15) return script_.push_back({Step::setsid, who});
    if (verb < 18) return executes(who);
    ends(who);
  }

  const Script& script() const { return script_; }

 private:
  struct Life {
    int parent = -1;
    bool lives = true;
    bool acts = true;
  };

  static int pick(const std::vector<int>& among, int die) {
    return among[static_cast<std::size_t>(die) % among.size()];
  }

  template <class Wanted>
  std::vector<int> those(Wanted wanted) const {
    std::vector<int> found;
    for (int who = 0; who < static_cast<int>(lives_.size()); ++who)
      if (wanted(lives_[who])) found.push_back(who);
    return found;
  }

  int any(int die) const { return die % static_cast<int>(lives_.size()); }

  void moves(int who, int target_die, int group_die) {
    const auto children =
        those([=](const Life& life) { return life.lives && life.parent == who; });
    const auto replaced =
        those([=](const Life& life) { return life.lives && life.parent == who && !life.acts; });
    Number pid;
    const int kind = target_die % 10, rest = target_die / 10;
    if (kind == 1) pid = {Number::process, who};
    if (kind >= 2 && kind < 8 && !children.empty())
      pid = {Number::process, pick(kind < 5 || replaced.empty() ? children : replaced, rest)};
    if (kind == 8) pid = {Number::process, any(rest)};
    if (kind == 9) pid = {Number::nobody};
    script_.push_back({Step::setpgid, who, pid, group_for(pid, who, group_die)});
  }

  Number group_for(Number pid, int who, int die) const {
    const int kind = die % 10, rest = die / 10;
    if (kind < 3) return {};
    if (kind == 3) return {Number::process, pid.kind == Number::process ? pid.which : who};
    if (kind < 7) return {Number::process, any(rest)};
    if (kind == 7) return {Number::the_case};
    return {kind == 8 ? Number::nobody : Number::minus_one};
  }

  void forks(int who) {
    const int child = static_cast<int>(lives_.size());
    if (child == family_size) return;
    lives_.push_back({.parent = who});
    script_.push_back({.verb = Step::fork, .who = who, .child = child});
  }

  /// Only where somebody is left who might move it.
  void executes(int who) {
    const int parent = lives_[who].parent;
    if (parent == -1 || !lives_[parent].acts) return;
    lives_[who].acts = false;
    script_.push_back({Step::exec, who});
  }

  void ends(int who) {
    const int parent = lives_[who].parent;
    if (parent != -1 && !lives_[parent].acts) return;
    lives_[who].acts = lives_[who].lives = false;
    script_.push_back({Step::end, who});
  }

  std::vector<Life> lives_{Life{}};
  Script script_;
};

}  // namespace

std::ostream& operator<<(std::ostream& os, Number number) {
  switch (number.kind) {
    case Number::zero: return os << "0";
    case Number::process: return os << "process " << number.which;
    case Number::the_case: return os << "the case";
    case Number::nobody: return os << "nobody";
    case Number::minus_one: break;
  }
  return os << "-1";
}

std::ostream& operator<<(std::ostream& os, const Step& step) {
  os << step.who << ": ";
  switch (step.verb) {
    case Step::setpgid: return os << "setpgid(" << step.pid << ", " << step.group << ')';
    case Step::fork: return os << "forks " << step.child;
    case Step::setsid: return os << "setsid()";
    case Step::exec: return os << "executes";
    case Step::end: break;
  }
  return os << "ends";
}

rc::Gen<Script> scripts() {
  const auto dice = rc::gen::container<std::vector<Dice>>(
      rc::gen::tuple(evenly(0, 19), evenly(0, 100), evenly(0, 100), evenly(0, 100)));
  return rc::gen::map(rc::gen::resize(30, dice), [](const std::vector<Dice>& rolls) {
    Draft draft;
    for (const Dice& roll : rolls) draft.add(roll);
    return draft.script();
  });
}

}  // namespace proctor
