#include <unistd.h>

#include "fixtures/lockstep.h"
#include "fixtures/platform/observer.h"
#include "suites/memory/laws.h"
#include "suites/memory/region.h"

namespace proctor {
namespace {

constexpr int most_pages = 64;

/// Which side of a fork stores into which pages of how many; some more than once.
struct Writer {
  int side;
  int pages;
  std::vector<Store> stores;

  friend std::ostream& operator<<(std::ostream& os, const Writer& writer) {
    os << (writer.side == 0 ? "parent" : "child") << " of " << writer.pages << " pages";
    for (const Store& store : writer.stores) os << ", " << store;
    return os;
  }
};

rc::Gen<Writer> writers() {
  return rc::gen::apply(
      [](int side, int pages, std::vector<Store> drawn, bool same) {
        for (Store& store : drawn) {
          store = within(store, pages);
          if (same) store.value = Region::filling(store.cell.page);
        }
        return Writer{side, pages, std::move(drawn)};
      },
      evenly(0, 2), evenly(1, most_pages + 1), up_to(most_pages, stores()),
      one_of(std::vector{false, true}));
}

Sharing pages_of(const Region& region) {
  return observed(sharing_of(region.start(), region.size()),
                  "which pages processes have in common");
}

Sharing after(const Writer& writer) {
  Sharing sharing;
  for (int page = 0; page < writer.pages; ++page) sharing.shared.insert(page);
  for (const Store& store : writer.stores) {
    sharing.shared.erase(store.cell.page);
    sharing.exclusive.insert(store.cell.page);
  }
  return sharing;
}

/// An observer that sees no difference between memory of one's own and memory in common is
/// blind, and what it says of copies means nothing.
void calibrate(const Region& common) {
  const Region own(1, Region::of_private_memory);
  if (!pages_of(own).shared.empty() || !pages_of(common).exclusive.empty())
    skip(Reason::unobservable, "pages in common are not told from others here");
}

}  // namespace

const Property k_written_pages_cost_exactly_k{
    .id = "memory.k_written_pages_cost_exactly_k",
    .law =
        "After fork() a process that writes has exactly the pages that it wrote to itself, "
        "and all others in common.",
    .generator =
        "Parent or child, up to 64 pages, and bytes that are stored, as "
        "page:offset=value, perhaps those that are there already.",
    .sources = {man("fork(2)"), man("proc_pid_pagemap(5)"), darwin("fork(2)")},
    .level = Level::platform,
    .systems = {"Linux", "Darwin"},
    .check = for_all(writers().as("writer")).holds([](const Writer& writer) {
      const Region common(1, Region::of_shared_memory);
      Region region(writer.pages, Region::of_private_memory);
      enum Step { touch, write };
      Lockstep<int> sides(2, [&](int, int step) {
        if (step == touch) return common.load({0, 0});
        calibrate(common);
        for (const Store& store : writer.stores) region.store(store);
        expect("how the pages are after the stores", pages_of(region), after(writer));
        return 0;
      });
      sides.fork(0, 1);
      sides.at(0, touch);
      sides.at(1, touch);
      sides.at(writer.side, write);
    }),
};

const Trait cow_unit{
    .id = "memory.trait_cow_unit",
    .question = "How much memory does one byte cost that is stored after fork()?",
    .advice = "Keep what children write together, and apart from what they only read.",
    .sources = {man("fork(2)"), darwin("fork(2)")},
    .observe =
        [] {
          Region region(1024, Region::of_private_memory);
          Lockstep<int> sides(2, [&](int, int) {
            region.store({{512, 0}, 0});
            return static_cast<int>(pages_of(region).exclusive.size());
          });
          sides.fork(0, 1);
          if (!pages_of(region).exclusive.empty())
            skip(Reason::unobservable, "pages in common are not told from others here");
          return number(sides.at(1, 0) * ::sysconf(_SC_PAGESIZE), "bytes");
        },
};

}  // namespace proctor
