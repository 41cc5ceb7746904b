#include <algorithm>

#include "fixtures/fd.h"
#include "fixtures/gen.h"
#include "fixtures/limit.h"
#include "suites/limits/openers.h"
#include "suites/limits/topics.h"

namespace proctor::limits {
namespace {

/// What a case has open at its start: 0, 1 and 2.
constexpr int at_start = 3;

/// From the least that leaves no number at all.
rc::Gen<int> soft_limits() {
  return rc::gen::weightedOneOf<int>(
             {{1, rc::gen::just(at_start)}, {7, rc::gen::inRange(at_start, 60)}})
      .as("soft limit");
}

rc::Gen<std::vector<Opener>> mixes() {
  const auto opener = one_of<Opener>({Opener::open, Opener::openat, Opener::dup, Opener::dupfd,
                                      Opener::pipe, Opener::socket, Opener::socketpair});
  return rc::gen::mapcat(rc::gen::inRange<std::size_t>(1, 8),
                         [=](std::size_t count) {
                           return rc::gen::container<std::vector<Opener>>(count, opener);
                         })
      .as("calls, in turn");
}

/// The numbers below a limit, which calls take as long as there are enough.
class Allotment {
 public:
  explicit Allotment(int limit) : limit_(limit) {}

  /// Makes the call, which is to succeed exactly if enough is left; tells if so.
  bool take(Opener opener) {
    const Result<int> taken = limits::take(opener);
    if (taken_ + width(opener) > limit_) {
      expect("a call that needs more numbers than are left below the limit", taken,
             fails_with(EMFILE));
      return false;
    }
    ensure(taken && *taken < limit_, "a number below the limit is given", rc::toString(taken));
    taken_ += width(opener);
    highest_ = std::max(highest_, *taken);
    return true;
  }

  /// Closes as many of the last numbers as the call takes; tells if the case has that many.
  bool give_back_for(Opener opener) {
    if (taken_ - width(opener) < at_start) return false;
    for (int number = 1; number <= width(opener); ++number)
      must(sys(::close(limit_ - number))), --taken_;
    return true;
  }

  int highest() const { return highest_; }

 private:
  int limit_;
  int taken_ = at_start;
  int highest_ = at_start - 1;
};

const Property nofile_emfile_exactly_at_limit{
    .id = "limits.nofile_emfile_exactly_at_limit",
    .law =
        "Every number below RLIMIT_NOFILE can be had, none from there on, and then calls that "
        "need one fail with EMFILE.",
    .generator =
        "A soft limit from 3, which leaves none, to 59; a mix of calls that give "
        "descriptors, each of which then finds none left, and as many as it needs.",
    .sources = {posix("XSH getrlimit()"), posix("XSH File Descriptor Allocation"),
                posix("XSH open()"), man("getrlimit(2)")},
    .check = for_all(soft_limits(), mixes())
                 .tagged([](int limit, const auto&) {
                   return limit == at_start ? "nothing left" : "something left";
                 })
                 .holds([](int limit, const std::vector<Opener>& mix) {
                   lower_limit(RLIMIT_NOFILE, limit);
                   Allotment numbers(limit);

                   for (std::size_t turn = 0; numbers.take(mix[turn % mix.size()]);) ++turn;
                   while (numbers.take(Opener::open)) continue;
                   expect("the greatest number", numbers.highest(), limit - 1);
                   for (Opener opener : mix) {
                     numbers.take(opener);
                     if (numbers.give_back_for(opener)) numbers.take(opener);
                   }
                 }),
};

}  // namespace

std::vector<Property> open_files() { return {nofile_emfile_exactly_at_limit}; }

}  // namespace proctor::limits
