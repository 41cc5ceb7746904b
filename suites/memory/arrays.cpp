#include <array>

#include "fixtures/lockstep.h"
#include "suites/memory/laws.h"
#include "suites/memory/region.h"

namespace proctor {
namespace {

constexpr int pages = 4;
constexpr int most_sides = 3;

/// What one of the processes does: 0 is the first, 1 its child, 2 a child of either.
struct Step {
  enum What { load, store, fork };

  int side;
  What what;
  Store byte;  ///< Of a load only the cell.

  friend std::ostream& operator<<(std::ostream& os, const Step& step) {
    os << step.side;
    switch (step.what) {
      case Step::load: return os << " loads " << step.byte.cell;
      case Step::store: return os << " stores " << step.byte;
      case Step::fork: break;
    }
    return os << " forks";
  }
};
using Steps = std::vector<Step>;

/// Steps of sides that are there by then; the first is a fork.
rc::Gen<Steps> steps() {
  const auto step = rc::gen::apply(
      [](int side, Step::What what, Store byte) {
        return Step{side, what, within(byte, pages)};
      },
      evenly(0, 60), one_of(std::vector{Step::load, Step::store, Step::store, Step::fork}),
      stores());
  return rc::gen::map(up_to(40, step), [](Steps drawn) {
    int sides = 2;
    for (Step& each : drawn) {
      each.side %= sides;
      if (each.what == Step::fork && sides == most_sides) each.what = Step::load;
      sides += each.what == Step::fork;
    }
    drawn.insert(drawn.begin(), Step{0, Step::fork, {}});
    return drawn;
  });
}

/// What each array should hold after some of the steps.
class Arrays {
 public:
  void play(const Step& step) {
    if (step.what == Step::store) note_store(changes_[step.side], step.byte);
    if (step.what == Step::fork) changes_[++youngest_] = changes_[step.side];
  }

  int load(int side, Cell cell) const {
    const auto changed = changes_[side].find(cell);
    return changed == changes_[side].end() ? Region::filling(cell.page) : changed->second;
  }
  const Changes& changes(int side) const { return changes_[side]; }
  int youngest() const { return youngest_; }

 private:
  std::array<Changes, most_sides> changes_;
  int youngest_ = 0;
};

/// The arrays after all steps, in whatever process it is asked.
Arrays after(const Steps& all) {
  Arrays arrays;
  for (const Step& step : all) arrays.play(step);
  return arrays;
}

}  // namespace

const Property interleaved_writes_match_two_arrays{
    .id = "memory.interleaved_writes_match_two_arrays",
    .law =
        "However the stores and loads of parent and child follow each other, each side has "
        "an array of its own that was equal at the fork.",
    .generator =
        "Loads, stores and a further fork, and which process does each; bytes are "
        "page:offset=value.",
    .sources = {posix("XSH fork()"), man("fork(2)")},
    .check = for_all(steps().as("steps")).holds([](const Steps& script) {
      const int end = static_cast<int>(script.size());
      Region region(pages, Region::of_private_memory);
      Lockstep<int> sides(most_sides, [&](int side, int step) {
        if (step == end)
          expect("the whole array of a side", region.changes(), after(script).changes(side));
        else if (script[step].what == Step::store)
          region.store(script[step].byte);
        else
          return region.load(script[step].byte.cell);
        return 0;
      });
      Arrays model;
      for (int step = 0; step < end; ++step) {
        const auto& [side, what, byte] = script[step];
        model.play(script[step]);
        if (what == Step::fork)
          sides.fork(side, model.youngest());
        else if (const int loaded = sides.at(side, step); what == Step::load)
          expect("what a side loads", loaded, model.load(side, byte.cell));
      }
      for (int side = 0; side <= model.youngest(); ++side) sides.at(side, end);
    }),
};

}  // namespace proctor
