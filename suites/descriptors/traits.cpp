#include <fcntl.h>
#include <unistd.h>

#include "fixtures/channel.h"
#include "fixtures/limit.h"
#include "suites/descriptors/command.h"
#include "suites/descriptors/launch.h"
#include "suites/descriptors/slot.h"
#include "suites/descriptors/topics.h"

namespace proctor::descriptors {
namespace {

const Trait pipe_order{
    .id = "descriptors.trait_pipe_order",
    .question = "Which end of a pipe takes the lower number?",
    .advice = "Go by the places in the array: only that the two are the lowest is promised.",
    .sources = {posix("XSH pipe()")},
    .observe =
        [] {
          const Pipe pipe = make_pipe();
          return word(pipe.read.number() < pipe.write.number() ? "read end" : "write end");
        },
};

const Trait dup2_self_above_limit{
    .id = "descriptors.trait_dup2_self_above_limit",
    .question = "What does dup2(n, n) do when n is open and the limit was lowered to n?",
    .advice = "Do not call dup2() on two equal numbers.",
    .sources = {posix("XSH dup()"), posix("XSH getrlimit()")},
    .observe =
        [] {
          const Fd fd = must(open_null());
          lower_limit(RLIMIT_NOFILE, fd.number());
          const Result<int> copied = sys(::dup2(fd.number(), fd.number()));
          return word(copied ? "succeeds" : errno_name(copied.failure().number));
        },
};

const Trait pwrite_append{
    .id = "descriptors.trait_pwrite_append",
    .question = "Where does pwrite() write when the descriptor has O_APPEND?",
    .advice = "Do not give O_APPEND to a descriptor that you use pwrite() on.",
    .sources = {posix("XSH write()"), man("pwrite(2)")},
    .observe =
        [] {
          begin_empty();
          const Fd fd = must(sys<Fd>(::open("a", O_RDWR | O_TRUNC | O_APPEND)));
          write_all(fd.number(), "ab", 2);
          must(sys(::pwrite(fd.number(), "x", 1, 0)));
          must(sys(::lseek(fd.number(), 0, SEEK_SET)));
          return word(read_all(fd.number()) == "abx" ? "at the end" : "at its offset");
        },
};

const Trait getfl_extra_bits{
    .id = "descriptors.trait_getfl_extra_bits",
    .question =
        "Which bits does F_GETFL show of a file that was opened with O_RDWR only, besides "
        "the access mode?",
    .advice = "Mask what F_GETFL gives with the flags that you know.",
    .sources = {posix("XSH fcntl()")},
    .observe =
        [] {
          const Fd fd = must(open_null());
          return number(must(sys(::fcntl(fd.number(), F_GETFL))) & ~O_ACCMODE);
        },
};

const Trait exec_closed_stdio{
    .id = "descriptors.trait_exec_closed_stdio",
    .question = "Which of 0, 1 and 2 are open in a new program if none of them was?",
    .advice = "Start programs with all three open, to /dev/null if to nothing else.",
    .sources = {posix("XSH exec")},
    .observe =
        [] {
          const Portrait portrait = launched(by_exec, [] {});
          std::set<std::string> open;
          for (const auto& [number, seen] : portrait.descriptors)
            if (number <= 2) open.insert(std::to_string(number));
          return set_of(open);
        },
};

/// Opens the descriptor's entry in /dev/fd.
Result<Fd> open_again(int number, int flags) {
  return sys<Fd>(::open(("/dev/fd/" + std::to_string(number)).c_str(), flags));
}

const Trait devfd_semantics{
    .id = "descriptors.trait_devfd_semantics",
    .question =
        "What is /dev/fd/N opened again: a new description or a copy, readable if N is "
        "only written to, and what if N is closed?",
    .advice = "Use dup() for a copy, and open() by name for a new description.",
    .sources = {man("proc(5)"), bsd("fd(4)"), darwin("fd(4)")},
    .observe =
        [] {
          begin_empty();
          must(sys(::truncate("a", 10)));
          const Fd fd = must(sys<Fd>(::open("a", O_WRONLY)));
          must(sys(::lseek(fd.number(), 7, SEEK_SET)));
          const Result<Fd> again = open_again(fd.number(), O_WRONLY);
          if (!again) skip(Reason::unsupported, "no /dev/fd here");
          const bool own = ::lseek((*again).number(), 0, SEEK_CUR) == 0;
          return set_of({own ? "a new description" : "a copy",
                         open_again(fd.number(), O_RDONLY) ? "readable" : "not readable",
                         "closed: " + errno_name(open_again(40, O_RDONLY).failure().number)});
        },
};

}  // namespace

std::vector<Trait> traits() {
  return {pipe_order,       dup2_self_above_limit, pwrite_append,
          getfl_extra_bits, exec_closed_stdio,     devfd_semantics};
}

}  // namespace proctor::descriptors
