#pragma once

#include <string_view>
#include <vector>

#include "fixtures/shared.h"
#include "fixtures/troupe.h"
#include "suites/descriptors/command.h"
#include "suites/descriptors/slot.h"

namespace proctor::descriptors {

/// One of two processes makes a call, while the other does nothing.
struct Turn {
  int who;
  Command command;

  friend std::ostream& operator<<(std::ostream& os, const Turn& turn);
};

/// Up to twenty turns, of commands of these sorts.
rc::Gen<std::vector<Turn>> turns(std::vector<Command::Verb> verbs);

/// Two processes whose tables are looked at from within. Their driver speaks to them through
/// descriptors that no command and no scan is about.
class Pair {
 public:
  /// Both begin with a table that `commands` make of an empty one.
  Pair(std::vector<Command> commands, std::vector<Turn> turns);

  /// The first makes its table, and then the second as its child.
  void start_as_kin();

  /// Each makes a table of its own, and neither is the child of the other.
  void start_as_strangers();

  /// The law: no turn of one changes what the other sees of its own table.
  void expect_no_effect_on_the_other();

  ~Pair();

 private:
  enum Verb { prepare, fork_the_other, take_turn, look, leave };

  Result<long> play(const Troupe& troupe, Order order);
  Table ask(int who, Verb verb, int argument = 0);

  std::vector<Command> commands_;
  std::vector<Turn> turns_;
  Shared<Table> seen_;
  Troupe troupe_;
};

}  // namespace proctor::descriptors
