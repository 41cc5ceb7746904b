#include <unistd.h>

#include <array>
#include <csetjmp>
#include <ostream>

#include "fixtures/case.h"
#include "fixtures/child.h"
#include "fixtures/gen.h"
#include "suites/fork/laws.h"

namespace proctor {
namespace {

constexpr int most_words = 100;
using Words = std::vector<int>;
using Store = std::array<volatile int, most_words>;

Store in_static_storage;
thread_local Store in_thread_storage;

/// How the child leaves the calls that led to fork().
enum class Way { by_returning, by_longjmp };

std::ostream& operator<<(std::ostream& os, Way way) {
  return os << (way == Way::by_returning ? "by returning" : "by longjmp()");
}

void keep(volatile int* store, const Words& words) {
  for (std::size_t i = 0; i < words.size(); ++i) store[i] = words[i];
}

Words kept(const volatile int* store, std::size_t count) { return {store, store + count}; }

/// Calls itself for each word that is left, with that word in its frame, forks at the bottom,
/// and gathers the words from the frames as it returns through them.
[[gnu::noinline]] pid_t descend(const int* next, const int* end, int* found,
                                std::jmp_buf* landing) {
  volatile int word = 0;
  if (next == end) {
    const pid_t pid = ::fork();
    if (pid == 0 && landing) std::longjmp(*landing, 1);
    return pid;
  }
  word = *next;
  const pid_t pid = descend(next + 1, end, found + 1, landing);
  *found = word;
  return pid;
}

/// Forks under a frame for each word. Both processes come out of it, the child perhaps by a
/// jump; `found` is what was in the frames, of which a jump brings nothing.
pid_t fork_under(const Words& words, Words& found, Way way) {
  std::jmp_buf landing;
  if (way == Way::by_longjmp && setjmp(landing) != 0) return 0;
  return descend(words.data(), words.data() + words.size(), found.data(),
                 way == Way::by_longjmp ? &landing : nullptr);
}

}  // namespace

const Property both_resume_at_the_call{
    .id = "fork.both_resume_at_the_call",
    .law =
        "After fork() both processes go on from the call, each with all that the caller had "
        "in its variables.",
    .generator =
        "Words that are kept in frames of the stack, on it, on the heap, in static and "
        "in thread storage, and how the child leaves the frames.",
    .sources = {posix("XSH fork()"), posix("XSH longjmp()"), man("fork(2)")},
    .check = for_all(up_to(most_words, evenly(1, 1000)).as("words"),
                     one_of(std::vector{Way::by_returning, Way::by_longjmp}).as("way"))
                 .tagged([](const Words&, Way way) { return rc::toString(way); })
                 .holds([](const Words& words, Way way) {
                   const std::size_t count = words.size();
                   Words in_frames(count);
                   const Words on_heap(words.begin(), words.end());
                   Store on_stack;
                   for (Store* store : {&on_stack, &in_static_storage, &in_thread_storage})
                     keep(store->data(), words);

                   const pid_t pid = must(sys<pid_t>(fork_under(words, in_frames, way)));
                   if (pid == 0) enlist();
                   if (pid == 0 && way == Way::by_longjmp) in_frames = words;
                   expect("the words in frames", in_frames, words);
                   expect("the words on the stack", kept(on_stack.data(), count), words);
                   expect("the words on the heap", on_heap, words);
                   expect("the words in static storage", kept(in_static_storage.data(), count),
                          words);
                   expect("the words in thread storage", kept(in_thread_storage.data(), count),
                          words);
                   if (pid == 0) ::_exit(0);
                   expect("how the child ended", Child(pid).wait(), exited(0));
                 }),
};

}  // namespace proctor
