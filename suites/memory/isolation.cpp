#include <unistd.h>

#include "fixtures/child.h"
#include "fixtures/lockstep.h"
#include "suites/memory/laws.h"
#include "suites/memory/region.h"

namespace proctor {
namespace {

constexpr int most_pages = 32;

/// Stores by either side of a fork: 0 is the parent, 1 the child.
struct Turn {
  int side;
  Store store;

  friend std::ostream& operator<<(std::ostream& os, Turn turn) {
    return os << (turn.side == 0 ? "parent " : "child ") << turn.store;
  }
};

struct Turns {
  int pages;
  std::vector<Turn> turns;

  /// What `side` should have after the first `count` turns.
  Changes changes(int side, int count) const {
    Changes changes;
    for (int i = 0; i < count; ++i)
      if (turns[i].side == side) note_store(changes, turns[i].store);
    return changes;
  }

  friend std::ostream& operator<<(std::ostream& os, const Turns& all) {
    os << all.pages << " pages";
    for (const Turn& turn : all.turns) os << ", " << turn;
    return os;
  }
};

rc::Gen<Turns> turns() {
  const auto turn = rc::gen::apply(
      [](int side, Store store) {
        return Turn{side, store};
      },
      evenly(0, 2), stores());
  return rc::gen::apply(
      [](int pages, std::vector<Turn> drawn) {
        for (Turn& each : drawn) each.store = within(each.store, pages);
        return Turns{pages, std::move(drawn)};
      },
      evenly(1, most_pages + 1), up_to(10, turn));
}

/// What a generation stores before it forks the next, and after.
struct Generation {
  Store before;
  Store after;

  friend std::ostream& operator<<(std::ostream& os, const Generation& generation) {
    return os << "before " << generation.before << " after " << generation.after;
  }
};
using Line = std::vector<Generation>;

constexpr int line_pages = 4;

rc::Gen<Line> lines() {
  return up_to(10,
               rc::gen::apply(
                   [](Store before, Store after) {
                     return Generation{within(before, line_pages), within(after, line_pages)};
                   },
                   stores(), stores()));
}

/// Lives through the generations from `number` on; `changes` are those of the ancestors.
void live(Region& region, const Line& line, std::size_t number, Changes changes) {
  expect("what a generation is born with", region.changes(), changes);
  if (number == line.size()) return;
  region.store(line[number].before);
  note_store(changes, line[number].before);
  Child child = fork_child([&] { live(region, line, number + 1, changes); });
  region.store(line[number].after);
  note_store(changes, line[number].after);
  expect("how the next generation ended", child.wait(), exited(0));
  expect("what a generation has after the next", region.changes(), changes);
}

}  // namespace

const Property private_writes_are_invisible_to_the_other{
    .id = "memory.private_writes_are_invisible_to_the_other",
    .law = "After fork() neither side sees what the other stores in private memory.",
    .generator =
        "How many pages there are, and the bytes that each side stores in turn, as "
        "page:offset=value.",
    .sources = {posix("XSH fork()"), posix("XSH mmap()"), man("fork(2)")},
    .check = for_all(turns().as("stores")).holds([](const Turns& script) {
      Region region(script.pages, Region::of_private_memory);
      Lockstep<int> sides(2, [&](int side, int step) {
        const bool writes = script.turns[step].side == side;
        if (writes) region.store(script.turns[step].store);
        expect(writes ? "what has changed for who stores" : "what has changed for the other",
               region.changes(), script.changes(side, step + 1));
        return 0;
      });
      sides.fork(0, 1);
      for (int step = 0; step < static_cast<int>(script.turns.size()); ++step) {
        sides.at(script.turns[step].side, step);
        sides.at(1 - script.turns[step].side, step);
      }
    }),
};

const Property snapshot_per_generation{
    .id = "memory.snapshot_per_generation",
    .law =
        "Each generation of a line of forks has what its ancestors had stored before they "
        "forked, and no more.",
    .generator =
        "What each generation stores before it forks the next and after, as "
        "page:offset=value.",
    .sources = {posix("XSH fork()"), man("fork(2)")},
    .check = for_all(lines().as("line")).holds([](const Line& line) {
      Region region(line_pages, Region::of_private_memory);
      live(region, line, 0, {});
    }),
};

}  // namespace proctor
