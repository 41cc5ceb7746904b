#include <signal.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "fixtures/case.h"
#include "fixtures/eventually.h"
#include "suites/orphans/household.h"
#include "suites/orphans/topics.h"

namespace proctor::orphans {
namespace {

/// A tree, which of its processes end, in that order, and which are subreapers.
struct Decline {
  FamilyTree tree;
  std::vector<int> ends;
  std::set<int> subreapers;

  friend std::ostream& operator<<(std::ostream& os, const Decline& decline) {
    for (std::size_t k = 0; k < decline.tree.size(); ++k)
      os << (k == 0 ? "" : ", ") << k + 1 << " of " << decline.tree[k];
    os << "; end:";
    for (const int who : decline.ends) os << ' ' << who;
    if (!decline.subreapers.empty()) os << "; subreapers:";
    for (const int who : decline.subreapers) os << ' ' << who;
    return os;
  }
};

/// Trees of up to `most`, half of whose processes end. No process or one in three is a
/// subreaper.
rc::Gen<Decline> declines(int most, bool with_subreapers) {
  constexpr int lives = 500;
  const auto fates = rc::gen::container<std::vector<std::pair<int, int>>>(
      static_cast<std::size_t>(most), rc::gen::pair(evenly(0, 2 * lives), evenly(0, 3)));
  return rc::gen::map(rc::gen::pair(family_trees(2, most), fates), [=](const auto& drawn) {
    const FamilyTree& tree = drawn.first;
    const auto& fate = drawn.second;
    Decline decline{tree, {}, {}};
    for (int k = 0; k < static_cast<int>(tree.size()); ++k) {
      if (fate[k].first >= lives) decline.ends.push_back(k + 1);
      if (with_subreapers && fate[k].second == 2) decline.subreapers.insert(k + 1);
    }
    std::stable_sort(decline.ends.begin(), decline.ends.end(),
                     [&](int a, int b) { return fate[a - 1].first < fate[b - 1].first; });
    return decline;
  });
}

/// The law: after each end everybody's parent is the one that was predicted. It takes a moment
/// until the end has come to pass and nobody names one that has ended.
void expect_as_predicted(Household& household, Prediction& prediction, int ending) {
  household.end(ending);
  prediction.end(ending);
  eventually(std::chrono::seconds(5), [&] { return household.names_only_the_living(); });
  expect("who is whose parent when one has ended", household.ask(), prediction.parents());
}

const Property trees_and_chains_follow_the_model{
    .id = "orphans.trees_and_chains_follow_the_model",
    .law =
        "The end of a process gives a new parent to its own children and to nobody else, "
        "and it is the same for all.",
    .generator =
        "A tree of 2 to 20 processes below process 0, often a chain, and which of "
        "them end in which order.",
    .sources = {posix("XSH _Exit()"), posix("XSH getppid()"), posix("XBD Parent Process ID"),
                man("getppid(2)")},
    .at_most = 60,
    .check = for_all(declines(20, false).as("processes")).holds([](const Decline& decline) {
      Household household(decline.tree);
      Prediction prediction(decline.tree);
      for (const int who : decline.ends) expect_as_predicted(household, prediction, who);
      std::set<pid_t> adopters;
      for (const auto& [who, adopter] : household.adopters()) adopters.insert(adopter);
      ensure(adopters.size() <= 1, "orphans of one tree have one adopter",
             std::to_string(adopters.size()) + " of them");
      household.dismiss();
    }),
};

const Property nearest_subreaper_adopts{
    .id = "orphans.nearest_subreaper_adopts",
    .law =
        "Orphans come to the nearest of their living ancestors that has made itself a "
        "subreaper.",
    .generator =
        "A tree of 2 to 20 processes below process 0, often a chain, which of them "
        "are subreapers, and which end in which order.",
    .sources = {man("PR_SET_CHILD_SUBREAPER(2const)"), man("prctl(2)")},
    .level = Level::platform,
    .systems = {"Linux"},
    .at_most = 60,
    .check = for_all(declines(20, true).as("processes")).holds([](const Decline& decline) {
      Household household(decline.tree, decline.subreapers);
      Prediction prediction(decline.tree, decline.subreapers);
      for (const int who : decline.ends) expect_as_predicted(household, prediction, who);
      if (adopter())
        for (const auto& [who, pid] : household.adopters())
          expect("who adopts beyond the tree", pid, *adopter());
      household.dismiss();
    }),
};

}  // namespace

std::vector<Property> trees() {
  return {trees_and_chains_follow_the_model, nearest_subreaper_adopts};
}

}  // namespace proctor::orphans
