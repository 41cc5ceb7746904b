#include "suites/descriptors/pair.h"

#include <sys/wait.h>
#include <unistd.h>

#include "fixtures/fd.h"

namespace proctor::descriptors {
namespace {

void await_all_children() {
  while (::wait(nullptr) != -1 || errno == EINTR) continue;
}

}  // namespace

std::ostream& operator<<(std::ostream& os, const Turn& turn) {
  return os << (turn.who == 0 ? "1st " : "2nd ") << turn.command;
}

rc::Gen<std::vector<Turn>> turns(std::vector<Command::Verb> verbs) {
  return up_to(20, rc::gen::construct<Turn>(evenly(0, 2), command_of(std::move(verbs))))
      .as("turns");
}

Pair::Pair(std::vector<Command> commands, std::vector<Turn> turns)
    : commands_(std::move(commands)),
      turns_(std::move(turns)),
      troupe_((take_below(table_size), 2),
              [this](const Troupe& troupe, int, Order order) { return play(troupe, order); }) {
  begin_empty();
}

Pair::~Pair() {
  for (int who : {1, 0}) troupe_.tell(who, {leave});
  await_all_children();
}

Result<long> Pair::play(const Troupe& troupe, Order order) {
  switch (order.verb) {
    case prepare: perform_all(commands_); break;
    case fork_the_other: must(troupe.start(1)); break;
    case take_turn: static_cast<void>(perform(turns_[order.first].command)); break;
    case leave: await_all_children(); ::_exit(0);
    default: break;
  }
  *seen_ = scan();
  return 0;
}

Table Pair::ask(int who, Verb verb, int argument) {
  must(troupe_.ask(who, {verb, argument}));
  return *seen_;
}

void Pair::start_as_kin() {
  must(troupe_.start(0));
  ask(0, prepare);
  ask(0, fork_the_other);
}

void Pair::start_as_strangers() {
  for (int who : {0, 1}) {
    must(troupe_.start(who));
    ask(who, prepare);
  }
}

void Pair::expect_no_effect_on_the_other() {
  Table tables[] = {ask(0, look), ask(1, look)};
  for (int i = 0; i < static_cast<int>(turns_.size()); ++i) {
    const int who = turns_[i].who;
    tables[who] = ask(who, take_turn, i);
    expect_table("the table of a process after the other's turn", ask(1 - who, look),
                 tables[1 - who]);
  }
}

}  // namespace proctor::descriptors
