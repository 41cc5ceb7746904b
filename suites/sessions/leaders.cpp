#include <unistd.h>

#include <algorithm>

#include "fixtures/child.h"
#include "fixtures/gen.h"
#include "suites/sessions/topics.h"

namespace proctor {
namespace {

/// What a process does about its group.
enum class Move { stays, leads, leads_and_returns };

std::ostream& operator<<(std::ostream& os, Move move) {
  switch (move) {
    case Move::stays: return os << "stays in its group";
    case Move::leads: return os << "leads a new group";
    case Move::leads_and_returns: break;
  }
  return os << "leads a new group and returns";
}

void make(Move move) {
  const pid_t before = ::getpgrp();
  if (move != Move::stays) must(sys(::setpgid(0, 0)));
  if (move == Move::leads_and_returns) must(sys(::setpgid(0, before)));
}

/// Forks a line of descendants, one for each of `moves`, and runs `body` in the last.
void descend(const std::vector<Move>& moves, const std::function<void()>& body,
             std::size_t generation = 0) {
  if (generation == moves.size()) return body();
  Child child = fork_child([&] {
    make(moves[generation]);
    descend(moves, body, generation + 1);
  });
  expect("how a process of the line ends", child.wait(), exited(0));
}

rc::Gen<std::vector<Move>> ancestors() {
  const auto move = one_of<Move>({Move::stays, Move::leads, Move::leads_and_returns});
  return rc::gen::resize(3, rc::gen::container<std::vector<Move>>(move)).as("its ancestors");
}

const Property setsid_makes_a_leader{
    .id = "sessions.setsid_makes_a_leader",
    .law =
        "A process that leads no group becomes, by setsid(), the leader of a new session and "
        "of a new group, and is told its id.",
    .generator =
        "Up to three ancestors and the caller, each of which may have led a group of its own.",
    .sources = {posix("XSH setsid()"), posix("XBD Session Leader"), man("setsid(2)")},
    .check = for_all(ancestors(),
                     one_of<Move>({Move::stays, Move::leads_and_returns}).as("the caller"))
                 .tagged([](const auto&, Move caller) { return rc::toString(caller); })
                 .holds([](std::vector<Move> line, Move caller) {
                   line.push_back(caller);
                   descend(line, [] {
                     const pid_t self = ::getpid();
                     const Result<pid_t> returned = sys<pid_t>(::setsid());
                     ensure(bool(returned), "setsid() succeeds in who leads no group",
                            "it fails with " + rc::toString(returned));

                     expect("its session", ::getsid(0), self);
                     expect("its group, by getpgrp()", ::getpgrp(), self);
                     expect("its group, by getpgid()", ::getpgid(0), self);
                     expect("its number", ::getpid(), self);
                     expect("what setsid() returns", returned, self);
                   });
                 }),
};

/// Where the caller stands to the group that it founded.
enum class Founder { leads_it, has_left_it };

std::ostream& operator<<(std::ostream& os, Founder founder) {
  return os << (founder == Founder::leads_it ? "leads its group" : "has left its group");
}

/// What has become of a member of that group.
enum class Member { gone, zombie, alive };

std::ostream& operator<<(std::ostream& os, Member member) {
  if (member == Member::gone) return os << "gone";
  return os << (member == Member::zombie ? "zombie" : "alive");
}

std::vector<Child> fork_members(const std::vector<Member>& members) {
  std::vector<Child> children;
  for (Member member : members) {
    children.push_back(fork_child([=] {
      while (member == Member::alive) ::pause();
    }));
    if (member == Member::zombie) children.back().await_end();
    if (member == Member::gone) must(children.back().wait());
  }
  return children;
}

rc::Gen<std::vector<Member>> members() {
  const auto member = one_of<Member>({Member::gone, Member::zombie, Member::alive});
  return rc::gen::resize(3, rc::gen::container<std::vector<Member>>(member)).as("members");
}

const Property setsid_eperm{
    .id = "sessions.setsid_eperm",
    .law =
        "setsid() fails with EPERM and changes nothing as long as there is a group whose "
        "number is that of the caller.",
    .generator =
        "Whether the caller still leads the group that it founded, and up to three other "
        "members of that, each alive, a zombie or gone.",
    .sources = {posix("XSH setsid()"), posix("XBD Process Group Lifetime"), man("setsid(2)")},
    .check =
        for_all(one_of<Founder>({Founder::leads_it, Founder::has_left_it}).as("the caller"),
                members())
            .holds([](Founder founder, const std::vector<Member>& drawn) {
              Child child = fork_child([&] {
                const pid_t self = ::getpid(), before = ::getpgrp(), session = ::getsid(0);
                must(sys(::setpgid(0, 0)));
                const std::vector<Child> group = fork_members(drawn);
                if (founder == Founder::has_left_it) must(sys(::setpgid(0, before)));
                const bool stands = founder == Founder::leads_it ||
                                    std::ranges::count(drawn, Member::gone) < std::ssize(drawn);
                const pid_t of = ::getpgrp();

                const Result<pid_t> result = sys<pid_t>(::setsid());
                if (stands)
                  expect("setsid() beside a group of its number", result, fails_with(EPERM));
                ensure(stands || result, "setsid() succeeds when that group is gone",
                       "it fails with " + rc::toString(result));
                expect("the session afterwards", ::getsid(0), stands ? session : self);
                expect("the group afterwards", ::getpgrp(), stands ? of : self);
              });
              expect("how the caller ends", child.wait(), exited(0));
            }),
};

}  // namespace

std::vector<Property> session_leaders() { return {setsid_makes_a_leader, setsid_eperm}; }

}  // namespace proctor
