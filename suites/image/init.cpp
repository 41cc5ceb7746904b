#include <unistd.h>

#include "fixtures/case.h"
#include "fixtures/eventually.h"
#include "fixtures/expect.h"
#include "fixtures/outpost.h"
#include "fixtures/platform/observer.h"
#include "suites/image/topics.h"

namespace proctor::image {
namespace {

State seen(pid_t pid) { return observed(state_of(pid), "the state of a process"); }

std::string told(std::size_t left, std::size_t all, std::chrono::milliseconds limit) {
  const auto name = name_of(1);
  return std::to_string(left) + " of " + std::to_string(all) + " are zombies after " +
         std::to_string(limit.count()) + " ms" + (name ? "; process 1 is " + *name : "");
}

/// The law. Who is seen to be gone is not asked for again: its number may be another's then.
void expect_reaped(const std::vector<pid_t>& orphans, std::chrono::milliseconds limit) {
  std::vector<pid_t> left = orphans;
  patiently(limit, [&] {
    std::erase_if(left, [](pid_t pid) { return seen(pid) == State::gone; });
    return left.empty();
  });
  std::vector<pid_t> zombies = left;
  std::erase_if(zombies, [](pid_t pid) { return seen(pid) != State::zombie; });
  ensure(zombies.empty(), "process 1 waits for orphans that have ended",
         told(zombies.size(), orphans.size(), limit));
  if (!left.empty()) discard("an orphan did not end, or its number is used again");
}

const Property init_reaps_orphans{
    .id = "image.init_reaps_orphans",
    .law = "Process 1 waits for the orphans that come to it, so that none stays a zombie.",
    .generator =
        "A tree of up to 12 processes, often a chain, whose creator ends; each ends before "
        "its parent, which does not wait for it, or after it.",
    .sources = {man("wait(2)"), man("pid_namespaces(7)")},
    .level = Level::platform,
    .systems = {"Linux"},
    .at_most = 2,
    .patience = 2,
    .outpost = true,
    .check = for_all(bereaved(12).as("processes")).holds([](const Bereaved& bereaved) {
      seen(::getpid());
      expect_reaped(outpost::make(bereaved), patience() / 2);
    }),
};

}  // namespace

std::vector<Property> init() { return {init_reaps_orphans}; }

}  // namespace proctor::image
