#include <fcntl.h>

#include <bitset>
#include <set>

#include "fixtures/fd.h"
#include "fixtures/gen.h"
#include "fixtures/platform/calls.h"
#include "suites/descriptors/topics.h"

namespace proctor::descriptors {
namespace {

/// A case first takes every number below this.
constexpr int end = 43;

/// Which numbers are taken; what a case makes goes one, or for a pipe two, beyond the end.
using Taken = std::bitset<end + 2>;

/// All below the end but `closed`.
Taken take_all_but(const std::set<int>& closed) {
  Taken taken;
  take_below(end);
  for (int number = 0; number < end; ++number) taken.set(number);
  for (int number : closed) must(sys(::close(number))), taken.reset(number);
  return taken;
}

int lowest_free(const Taken& taken, int least = 0) {
  while (taken.test(least)) ++least;
  return least;
}

struct Move {
  enum Call { close, open, openat, creat };

  Call call;
  int number;  ///< What is closed.

  friend std::ostream& operator<<(std::ostream& os, Move move) {
    static constexpr const char* names[] = {"close", "open", "openat", "creat"};
    os << names[move.call] << '(';
    return (move.call == close ? os << move.number : os) << ')';
  }
};

rc::Gen<std::vector<Move>> moves() {
  using enum Move::Call;
  static constexpr Move::Call calls[] = {close, close, open, openat, creat};
  // One draw for both is quicker than one for each.
  const auto move =
      rc::gen::map(evenly(0, end * static_cast<int>(std::size(calls))), [](int drawn) {
        return Move{calls[drawn / end], drawn % end};
      });
  return up_to(60, move).as("moves");
}

Result<int> opened_by(Move::Call call) {
  if (call == Move::openat) return sys(::openat(AT_FDCWD, "/dev/null", O_RDWR));
  if (call == Move::creat) return sys(::creat("/dev/null", 0600));
  return sys(::open("/dev/null", O_RDWR));
}

const Property open_returns_lowest_free{
    .id = "descriptors.open_returns_lowest_free",
    .law = "A new descriptor takes the lowest number that is free.",
    .generator =
        "Which of 43 descriptors are closed, and what is opened meanwhile by open(), "
        "openat() and creat(), until all 43 are open again.",
    .sources = {posix("XSH File Descriptor Allocation"), posix("XSH open()"), man("open(2)")},
    .check = for_all(moves()).holds([](std::vector<Move> moves) {
      Taken taken = take_all_but({});
      moves.insert(moves.end(), end, Move{Move::open, 0});

      for (const Move& move : moves) {
        if (move.call == Move::close) {
          if (taken.test(move.number)) must(sys(::close(move.number)));
          taken.reset(move.number);
        } else if (const int lowest = lowest_free(taken); lowest <= end) {
          expect("the number of a new descriptor", opened_by(move.call), lowest);
          taken.set(lowest);
        }
      }
    }),
};

struct PipeCall {
  const char* name;
  Result<int> (*make)(int (&ends)[2]);

  friend std::ostream& operator<<(std::ostream& os, const PipeCall& call) {
    return os << call.name;
  }
};

rc::Gen<PipeCall> pipe_calls() {
  const PipeCall pipe{"pipe()", [](int(&ends)[2]) { return sys(::pipe(ends)); }};
  const PipeCall pipe2{"pipe2()", [](int(&ends)[2]) { return calls::pipe2(ends, 0); }};
  return one_of<PipeCall>({pipe, pipe2}).as("call");
}

const Property pipe_takes_two_lowest{
    .id = "descriptors.pipe_takes_two_lowest",
    .law =
        "A pipe takes the two lowest numbers that are free, and what is written to its second "
        "end is read from its first.",
    .generator = "Which of 43 descriptors are closed, and by which call the pipe is made.",
    .sources = {posix("XSH pipe()"), posix("XSH File Descriptor Allocation"), man("pipe(2)")},
    .check = for_all(some_of(0, end).as("closed"), pipe_calls())
                 .tagged([](const std::set<int>&, PipeCall call) { return call.name; })
                 .holds([](const std::set<int>& closed, PipeCall call) {
                   const Taken taken = take_all_but(closed);
                   const int lowest = lowest_free(taken);

                   int ends[2];
                   const Result<int> made = call.make(ends);
                   if (made == fails_with(ENOSYS)) discard("no such call here");
                   expect("what making a pipe returns", made, 0);
                   expect("the numbers of its ends", std::set<int>{ends[0], ends[1]},
                          std::set<int>{lowest, lowest_free(taken, lowest + 1)});

                   char byte = 0;
                   expect("writing to its second end", sys(::write(ends[1], "!", 1)), 1);
                   expect("reading from its first end", sys(::read(ends[0], &byte, 1)), 1);
                   expect("the byte that was read", byte, '!');
                 }),
};

}  // namespace

std::vector<Property> allocation() { return {open_returns_lowest_free, pipe_takes_two_lowest}; }

}  // namespace proctor::descriptors
