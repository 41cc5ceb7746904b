#include <sched.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <thread>

#include "fixtures/child.h"
#include "fixtures/eventually.h"
#include "fixtures/gate.h"
#include "fixtures/gen.h"
#include "fixtures/platform/observer.h"
#include "suites/fork/laws.h"

namespace proctor {
namespace {

constexpr int most_threads = 6;

/// What a thread does all its life.
enum class Pastime { counting, waiting };

std::ostream& operator<<(std::ostream& os, Pastime pastime) {
  return os << (pastime == Pastime::counting ? "counting" : "waiting");
}

/// How far each thread of this process has counted.
std::array<std::atomic<unsigned>, most_threads> counts;

std::array<unsigned, most_threads> counted() {
  std::array<unsigned, most_threads> now;
  std::copy(counts.begin(), counts.end(), now.begin());
  return now;
}

void start(int thread, Pastime pastime) {
  std::thread([=] {
    ++counts[thread];
    while (pastime == Pastime::waiting) ::pause();
    for (;; ::sched_yield()) ++counts[thread];
  }).detach();
  eventually([=] { return counts[thread] > 0; });
}

/// Gives other threads, were there any, ample opportunity to count.
void idle() {
  for (int i = 0; i < 30; ++i) ::sched_yield();
}

/// Forks a child, and compares what there is in it with what there was in a process of one
/// thread.
void fork_and_count(std::optional<int> alone) {
  const Gate seen;
  Child child = fork_child([&] {
    const auto before = counted();
    idle();
    expect("what threads count in the child", counted(), before);
    seen.pass();
  });
  if (alone)
    expect("how many threads the child has", observed(threads_of(child.pid()), "threads"),
           *alone);
  seen.open();
  expect("how the child ended", child.wait(), exited(0));
}

}  // namespace

const Property only_the_calling_thread_survives{
    .id = "fork.only_the_calling_thread_survives",
    .law = "A new process has one thread, whatever others its parent has.",
    .generator = "What further threads there are, and whether one of those forks.",
    .sources = {posix("XSH fork()"), man("fork(2)")},
    .check =
        for_all(up_to(most_threads, one_of(std::vector{Pastime::counting, Pastime::waiting}))
                    .as("threads"),
                rc::gen::arbitrary<bool>().as("forked by a second thread"))
            .holds([](const std::vector<Pastime>& threads, bool by_second) {
              const std::optional<int> alone = threads_of(::getpid());
              for (int i = 0; i < static_cast<int>(threads.size()); ++i) start(i, threads[i]);
              if (by_second)
                std::thread(fork_and_count, alone).join();
              else
                fork_and_count(alone);
            }),
};

}  // namespace proctor
