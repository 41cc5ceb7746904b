#include <fcntl.h>
#include <unistd.h>

#include "fixtures/child.h"
#include "suites/descriptors/command.h"
#include "suites/descriptors/topics.h"

namespace proctor::descriptors {
namespace {

/// How a descriptor of a family comes to be: a copy of an earlier one, or opened anew.
struct Origin {
  enum How { dup, dup2, dup_from, open };

  How how;
  int of;  ///< Which earlier one, counted round.

  friend std::ostream& operator<<(std::ostream& os, Origin origin) {
    static constexpr const char* names[] = {"dup", "dup2", "F_DUPFD", "open"};
    os << names[origin.how] << '(';
    return (origin.how == open ? os : os << '#' << origin.of) << ')';
  }
};

struct Use {
  enum How { seek, read, write, pread, pwrite };

  How how;
  int who;     ///< Which of the family, counted round.
  int amount;  ///< Bytes, or the offset.
  bool by_child;

  friend std::ostream& operator<<(std::ostream& os, Use use) {
    static constexpr const char* names[] = {"lseek", "read", "write", "pread", "pwrite"};
    return os << names[use.how] << "(#" << use.who << ", " << use.amount << ')'
              << (use.by_child ? " by a child" : "");
  }
};

rc::Gen<std::vector<Origin>> origins() {
  using enum Origin::How;
  return up_to(6, rc::gen::construct<Origin>(one_of<Origin::How>({dup, dup2, dup_from, open}),
                                             evenly(0, 6)))
      .as("copies");
}

rc::Gen<std::vector<Use>> uses() {
  using enum Use::How;
  return up_to(20, rc::gen::construct<Use>(one_of<Use::How>({seek, read, write, pread, pwrite}),
                                           evenly(0, 7), evenly(0, 64),
                                           one_of<bool>({false, false, false, true})))
      .as("uses");
}

/// Where a descriptor stands in its file.
struct Place {
  int number;
  long offset;

  bool operator==(const Place&) const = default;
  friend std::ostream& operator<<(std::ostream& os, Place place) {
    return os << "fd " << place.number << " at " << place.offset;
  }
};

Place place_of(int number) { return {number, ::lseek(number, 0, SEEK_CUR)}; }

/// One of the descriptors of a law, with the number of its description.
struct Member {
  int number;
  int description;
};

std::vector<Member> family_of(const std::vector<Origin>& origins) {
  std::vector<Member> family{{must(sys(::open("a", O_RDWR))), 0}};
  for (const Origin& origin : origins) {
    const int next = static_cast<int>(family.size());
    const Member& of = family[static_cast<std::size_t>(origin.of) % family.size()];
    switch (origin.how) {
      case Origin::dup: family.push_back({must(sys(::dup(of.number))), of.description}); break;
      case Origin::dup2:
        family.push_back({must(sys(::dup2(of.number, 20 + next))), of.description});
        break;
      case Origin::dup_from:
        family.push_back({must(sys(::fcntl(of.number, F_DUPFD, 10))), of.description});
        break;
      case Origin::open: family.push_back({must(sys(::open("a", O_RDWR))), next}); break;
    }
  }
  return family;
}

void make(const Use& use, int number) {
  char bytes[64] = {};
  const auto size = static_cast<std::size_t>(use.amount);
  switch (use.how) {
    case Use::seek: must(sys<long>(::lseek(number, use.amount, SEEK_SET))); break;
    case Use::read: must(sys<long>(::read(number, bytes, size))); break;
    case Use::write: must(sys<long>(::write(number, bytes, size))); break;
    case Use::pread: must(sys<long>(::pread(number, bytes, size, use.amount))); break;
    case Use::pwrite: must(sys<long>(::pwrite(number, bytes, size, use.amount))); break;
  }
}

/// Where a use is to leave the offset of its description.
long after(const Use& use, long offset) {
  if (use.how == Use::seek) return use.amount;
  return use.how == Use::read || use.how == Use::write ? offset + use.amount : offset;
}

const Property duplicates_share_offset{
    .id = "descriptors.duplicates_share_offset",
    .law =
        "Copies of a descriptor, made by dup(), dup2(), fcntl() or fork(), have one file "
        "offset in common, and those from another open() of the file do not take part.",
    .generator =
        "Up to six copies and further openings of a file, and up to twenty uses of "
        "them, some by a child.",
    .sources = {posix("XSH open()"), posix("XSH dup()"), posix("XSH fork()"),
                posix("XSH read()"), posix("XSH lseek()")},
    .check = for_all(origins(), uses())
                 .holds([](const std::vector<Origin>& origins, const std::vector<Use>& uses) {
                   begin_empty();
                   must(sys(::truncate("a", 4096)));
                   const std::vector<Member> family = family_of(origins);
                   std::vector<long> offsets(family.size());

                   for (const Use& use : uses) {
                     const Member& user =
                         family[static_cast<std::size_t>(use.who) % family.size()];
                     if (use.by_child)
                       must(fork_child([&] { make(use, user.number); }).wait());
                     else
                       make(use, user.number);
                     offsets[user.description] = after(use, offsets[user.description]);
                     for (const auto& [number, description] : family)
                       expect("the offset of a descriptor", place_of(number),
                              Place{number, offsets[description]});
                   }
                 }),
};

}  // namespace

std::vector<Property> offsets() { return {duplicates_share_offset}; }

}  // namespace proctor::descriptors
