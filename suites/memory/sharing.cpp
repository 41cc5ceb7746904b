#include <atomic>
#include <new>

#include "fixtures/child.h"
#include "fixtures/lockstep.h"
#include "suites/memory/laws.h"
#include "suites/memory/region.h"

namespace proctor {
namespace {

constexpr int pages = 4;

/// One process stores a byte, another looks.
struct Pass {
  int from;
  int to;
  Store store;

  friend std::ostream& operator<<(std::ostream& os, const Pass& pass) {
    return os << pass.from << " stores " << pass.store << ", " << pass.to << " looks";
  }
};

/// Whose child each further process is, and what they do.
struct Family {
  std::vector<int> parents;
  std::vector<Pass> passes;

  int size() const { return static_cast<int>(parents.size()) + 1; }

  friend std::ostream& operator<<(std::ostream& os, const Family& family) {
    for (int i = 1; i < family.size(); ++i)
      os << i << " is a child of " << family.parents[i - 1] << "; ";
    for (const Pass& pass : family.passes) os << pass << "; ";
    return os;
  }
};

rc::Gen<Family> families() {
  const auto pass = rc::gen::apply(
      [](int from, int to, Store store) {
        return Pass{from, to, within(store, pages)};
      },
      evenly(0, 60), evenly(0, 60), stores());
  return rc::gen::apply(
      [](std::vector<int> picks, std::vector<Pass> passes) {
        for (int i = 0; i < static_cast<int>(picks.size()); ++i) picks[i] %= i + 1;
        Family family{std::move(picks), std::move(passes)};
        for (Pass& each : family.passes) {
          each.from %= family.size();
          each.to %= family.size();
        }
        return family;
      },
      up_to(4, evenly(0, 60)), up_to(12, pass));
}

/// Adds to one number from several processes at once; tells what it came to.
int add_up(const Region& region, int processes, int times) {
  auto* sum = new (region.start()) std::atomic<int>(0);
  std::vector<Child> adders;
  while (processes-- > 0)
    adders.push_back(fork_child([=] {
      for (int i = 0; i < times; ++i) ++*sum;
    }));
  for (Child& adder : adders) must(adder.wait());
  return *sum;
}

void pass_on(Region& region, const Family& family) {
  Lockstep<int> sides(family.size(), [&](int side, int step) {
    const Pass& pass = family.passes[step];
    if (side == pass.from) region.store(pass.store);
    return region.load(pass.store.cell);
  });
  for (int side = 1; side < family.size(); ++side) sides.fork(family.parents[side - 1], side);
  Changes changes;
  for (int step = 0; step < static_cast<int>(family.passes.size()); ++step) {
    const Pass& pass = family.passes[step];
    note_store(changes, pass.store);
    sides.at(pass.from, step);
    expect("what another process loads", sides.at(pass.to, step), pass.store.value);
  }
  expect("what has changed for the first process", region.changes(), changes);
}

}  // namespace

const Property shared_mappings_stay_shared{
    .id = "memory.shared_mappings_stay_shared",
    .law =
        "What was mapped MAP_SHARED before fork() is one memory for all descendants, in "
        "which no store and no atomic addition is lost.",
    .generator =
        "Anonymous memory or a file, processes and whose children they are, bytes "
        "that one stores and another loads, and how often each adds to a sum.",
    .sources = {posix("XSH fork()"), posix("XSH mmap()"), man("mmap(2)")},
    .check =
        for_all(one_of(std::vector{Region::of_shared_memory, Region::of_a_shared_file})
                    .as("mapping"),
                families().as("family"), evenly(0, 200).as("additions"))
            .tagged([](Region::Kind kind, const Family&, int) { return rc::toString(kind); })
            .holds([](Region::Kind kind, const Family& family, int additions) {
              Region region(pages, kind);
              pass_on(region, family);
              expect("the sum of all additions", add_up(region, family.size(), additions),
                     family.size() * additions);
            }),
};

}  // namespace proctor
