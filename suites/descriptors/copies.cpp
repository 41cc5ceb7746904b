#include <fcntl.h>
#include <unistd.h>

#include <map>
#include <set>

#include "fixtures/child.h"
#include "suites/descriptors/command.h"
#include "suites/descriptors/maker.h"
#include "suites/descriptors/slot.h"
#include "suites/descriptors/topics.h"

namespace proctor::descriptors {
namespace {

/// Opens a file at that number, which is free.
void place(int file, int number, bool close_on_exec) {
  const int fd = must(perform({Command::open, file, 0, close_on_exec}));
  if (fd == number) return;
  must(perform({Command::dup_from, fd, number, close_on_exec}));
  must(sys(::close(fd)));
}

rc::Gen<int> numbers(const char* name) { return evenly(0, table_size).as(name); }

const Property dup2_replaces_target{
    .id = "descriptors.dup2_replaces_target",
    .law =
        "dup2() makes the second number stand for what the first does, without FD_CLOEXEC, "
        "whatever it stood for, and changes nothing else.",
    .generator = "Two numbers, whether the second is open, and whether they have FD_CLOEXEC.",
    .sources = {posix("XSH dup()"), man("dup(2)")},
    .check =
        for_all(numbers("from"), numbers("to"), rc::gen::arbitrary<bool>().as("to is open"),
                rc::gen::arbitrary<bool>().as("FD_CLOEXEC"))
            .holds([](int from, int to, bool to_is_open, bool close_on_exec) {
              if (from == to) discard("the numbers are the same");
              begin_empty();
              place(0, from, close_on_exec);
              if (to_is_open) place(1, to, close_on_exec);
              Table after = scan();
              after[to] = after[from];
              after[to].number = to;
              after[to].close_on_exec = false;

              expect("what dup2() returns", sys(::dup2(from, to)), to);
              expect_table("the table after dup2()", scan(), after);

              must(perform({Command::seek, to, 7, false}));
              after[from].offset = after[to].offset = 7;
              expect_table("the table after a seek through the copy", scan(), after);
            }),
};

/// A later change to one of the descriptors that a maker made.
struct Change {
  enum How { clear, mark, dup, dup_marked };

  How how;
  int who;  ///< Which of those there are, counted round.

  friend std::ostream& operator<<(std::ostream& os, Change change) {
    static constexpr const char* names[] = {"clear", "set", "dup", "F_DUPFD_CLOEXEC"};
    return os << names[change.how] << "(#" << change.who << ')';
  }
};

rc::Gen<std::vector<Change>> changes() {
  using enum Change::How;
  return up_to(12, rc::gen::construct<Change>(
                       one_of<Change::How>({clear, mark, dup, dup_marked}), evenly(0, 8)))
      .as("changes");
}

using Marks = std::map<int, bool>;

void carry_out(const Change& change, Marks& marks) {
  const int of = std::next(marks.begin(), change.who % marks.size())->first;
  switch (change.how) {
    case Change::clear:
    case Change::mark:
      marks[of] = change.how == Change::mark;
      must(sys(::fcntl(of, F_SETFD, marks[of] ? FD_CLOEXEC : 0)));
      break;
    case Change::dup: marks[must(sys(::dup(of)))] = false; break;
    case Change::dup_marked: marks[must(sys(::fcntl(of, F_DUPFD_CLOEXEC, 0)))] = true; break;
  }
}

/// Those that are to have FD_CLOEXEC.
std::set<int> marked(const Marks& marks) {
  std::set<int> found;
  for (const auto& [number, mark] : marks)
    if (mark) found.insert(number);
  return found;
}

/// Those of the same numbers that have it.
std::set<int> seen(const Marks& marks) {
  std::set<int> found;
  for (const auto& [number, mark] : marks)
    if (must(sys(::fcntl(number, F_GETFD))) & FD_CLOEXEC) found.insert(number);
  return found;
}

const Property cloexec_is_per_descriptor{
    .id = "descriptors.cloexec_is_per_descriptor",
    .law =
        "FD_CLOEXEC is set from the start where the call that makes a descriptor was asked "
        "to, clear where it was not, and belongs to that one descriptor and to no copy.",
    .generator =
        "The calls that make descriptors, and up to twelve changes to flags, and copies.",
    .sources = {posix("XSH open()"), posix("XSH dup()"), posix("XSH fcntl()"),
                posix("XSH pipe()"), posix("XSH socket()"), posix("XSH accept()")},
    .check =
        for_all(up_to(8, makers()).as("made by"), changes())
            .holds([](const std::vector<Maker>& makers, const std::vector<Change>& changes) {
              begin_empty();
              for (const Maker& maker : makers) {
                Marks marks;
                for (int number : maker.make()) marks[number] = maker.marks;
                if (marks.empty()) continue;
                expect("which new descriptors have FD_CLOEXEC", seen(marks), marked(marks));
                for (const Change& change : changes) {
                  carry_out(change, marks);
                  expect("which descriptors have FD_CLOEXEC after a change", seen(marks),
                         marked(marks));
                }
                for (const auto& [number, mark] : marks) must(sys(::close(number)));
              }
            }),
};

}  // namespace

std::vector<Property> copies() { return {dup2_replaces_target, cloexec_is_per_descriptor}; }

}  // namespace proctor::descriptors
