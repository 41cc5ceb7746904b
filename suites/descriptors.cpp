#include <set>

#include "fixtures/fd.h"
#include "fixtures/gen.h"
#include "suites/catalog.h"

namespace proctor {
namespace {

/// A case's first descriptor, and the first past forty of them.
constexpr int first = 3, end = 43;

/// Some of their numbers, to set free again.
rc::Gen<std::set<int>> holes() { return some_of(first, end).as("holes"); }

const Property open_returns_lowest_free{
    .id = "descriptors.open_returns_lowest_free",
    .law = "A new descriptor takes the lowest number that is free.",
    .generator = "Which of forty descriptors, from 3 up, are closed again.",
    .sources = {posix("XSH File Descriptor Allocation"), posix("XSH open()"), man("open(2)")},
    .check = for_all(holes()).holds([](std::set<int> free) {
      std::vector<Fd> table = open_many(end - first);
      for (int hole : free) table.at(hole - first).close();
      free.insert(end);

      for (int lowest : free) {
        table.push_back(must(open_null()));
        expect("the number of a new descriptor", table.back().number(), lowest);
      }
    }),
};

}  // namespace

Chapter descriptors_chapter() { return {"descriptors", {open_returns_lowest_free}}; }

}  // namespace proctor
