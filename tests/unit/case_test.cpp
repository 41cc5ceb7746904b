#include "fixtures/case.h"

#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <set>

#include "fixtures/child.h"
#include "fixtures/fd.h"
#include "fixtures/platform/observer.h"
#include "fixtures/shared.h"
#include "fixtures/signals.h"

namespace proctor {
namespace {

using namespace std::chrono_literals;

Outcome outcome_of(const std::function<void()>& body,
                   std::chrono::milliseconds patience = 20s) {
  static const bool prepared = (prepare_for_cases(slate::make()), true);
  EXPECT_TRUE(prepared);
  return run_case(body, patience);
}

/// What was violated, "" if nothing was.
std::string violated(const std::function<void()>& body) {
  const Outcome outcome = outcome_of(body);
  return outcome.complaint ? outcome.complaint->what : "";
}

TEST(Case, HoldsWhenItsBodyReturns) {
  EXPECT_EQ(outcome_of([] {}).kind, Outcome::held);
}

TEST(Case, BringsAFailedExpectationHomeWithItsValues) {
  const Outcome outcome = outcome_of([] { expect("a sum", 2 + 2, 5); });
  ASSERT_TRUE(outcome.complaint);
  EXPECT_TRUE(outcome.broke());
  EXPECT_EQ(outcome.complaint->what, "a sum");
  EXPECT_EQ(outcome.complaint->expected, "5");
  EXPECT_EQ(outcome.complaint->observed, "4");
  EXPECT_TRUE(outcome.complaint->file.ends_with("case_test.cpp"));
}

TEST(Case, BringsHomeWhatAGrandchildFound) {
  EXPECT_EQ(violated([] {
              Child child = fork_child([] {
                Child grandchild = fork_child([] { expect("it", 1, 0); });
                must(grandchild.wait());
              });
              must(child.wait());
            }),
            "it");
}

TEST(Case, TellsAFailedSetUpFromABrokenLaw) {
  const Outcome outcome = outcome_of([] { must(sys(::close(-1))); });
  ASSERT_TRUE(outcome.complaint);
  EXPECT_EQ(outcome.complaint->kind, Complaint::setup_failed);
  EXPECT_FALSE(outcome.broke());
}

TEST(Case, TellsASkipWithItsReason) {
  const Outcome outcome = outcome_of([] { skip(Reason::unobservable, "dark"); });
  ASSERT_TRUE(outcome.complaint);
  EXPECT_EQ(outcome.complaint->kind, Complaint::skipped);
  EXPECT_EQ(outcome.complaint->reason, Reason::unobservable);
}

TEST(Case, ReportsACrash) {
  const Outcome outcome = outcome_of([] { ::raise(SIGKILL); });
  EXPECT_EQ(outcome.kind, Outcome::crashed);
  EXPECT_EQ(outcome.status, killed_by(SIGKILL));
}

TEST(Case, DoesNotTakeAnEarlyExitForSuccess) {
  EXPECT_EQ(outcome_of([] { ::_exit(0); }).kind, Outcome::crashed);
}

TEST(Case, EndsOneThatHangs) {
  EXPECT_EQ(outcome_of([] { ::pause(); }, 100ms).kind, Outcome::timed_out);
}

TEST(Case, LeadsASessionAndAGroup) {
  EXPECT_EQ(violated([] {
              expect("session", ::getsid(0), ::getpid());
              expect("group", ::getpgrp(), ::getpid());
            }),
            "");
}

TEST(Case, StartsWithDefaultDispositionsAndAnEmptyMask) {
  EXPECT_EQ(violated([] {
              expect("mask", blocked(), std::set<int>());
              for (int signal : named_signals()) {
                struct sigaction action {};
                must(sys(::sigaction(signal, nullptr, &action)));
                ensure(action.sa_handler == SIG_DFL, "default action", signal_name(signal));
              }
            }),
            "");
}

TEST(Case, EndsAndCountsWhatItLeaves) {
  const Shared<pid_t> left;
  const Outcome outcome = outcome_of([&] {
    Child middle = fork_child([&] {
      ::setsid();
      *left = fork_child([] { ::pause(); }).release();
    });
    must(middle.wait());
  });
  EXPECT_EQ(outcome.kind, Outcome::held);
  EXPECT_EQ(outcome.leaks, 1);
  EXPECT_EQ(::kill(*left, 0), -1);
}

int leaks_of(const std::function<void()>& body) { return outcome_of(body).leaks; }

TEST(Case, CountsWhatItLeavesInItsOwnGroup) {
  EXPECT_EQ(leaks_of([] { fork_child([] { ::pause(); }).release(); }), 1);
}

TEST(Case, CountsWhatOneThatHangsLeaves) {
  const Outcome outcome = outcome_of(
      [] {
        fork_child([] { ::pause(); }).release();
        ::pause();
      },
      100ms);
  EXPECT_EQ(outcome.kind, Outcome::timed_out);
  EXPECT_EQ(outcome.leaks, 1);
}

TEST(Case, CountsNoneThatHadEndedItself) {
  EXPECT_EQ(leaks_of([] {
              for (int i = 0; i < 10; ++i) {
                Child child = fork_child([] { ::raise(SIGKILL); });
                child.await_end();
                child.release();
              }
            }),
            0);
}

TEST(Case, TellsOfGarbageOverItsVerdict) {
  const Outcome outcome = outcome_of([] {
    FILE* maps = std::fopen("/proc/self/maps", "re");
    unsigned long from = 0, to = 0;
    char rights[5] = "", rest[512] = "";
    while (maps && std::fscanf(maps, "%lx-%lx %4s%511[^\n]", &from, &to, rights, rest) == 4)
      if (std::string(rights) == "rw-s")
        std::fill_n(reinterpret_cast<char*>(from), to - from, 'x');
  });
  EXPECT_TRUE(outcome.broke());
}

TEST(Case, LeavesTheRunnerAsItWas) {
  const auto before = descriptors_of(::getpid());
  outcome_of([] { take_below(10); });
  EXPECT_EQ(descriptors_of(::getpid()), before);
}

}  // namespace
}  // namespace proctor
