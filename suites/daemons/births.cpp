#include <unistd.h>

#include "fixtures/case.h"
#include "fixtures/channel.h"
#include "fixtures/child.h"
#include "fixtures/eventually.h"
#include "fixtures/gen.h"
#include "suites/daemons/household.h"
#include "suites/daemons/topics.h"

namespace proctor {
namespace {

/// Goes on as a descendant, `generations` below; those between end at once. Gives the number of
/// the last of them.
pid_t leave_behind(int generations) {
  pid_t parent = ::getppid();
  for (; generations > 0; --generations) {
    parent = ::getpid();
    if (must(sys<pid_t>(::fork())) > 0) ::_exit(0);
    enlist();
  }
  return parent;
}

/// The law, as a daemon sees itself that was forked by `parent` in the session of `leader`.
void expect_daemon(pid_t parent, pid_t leader) {
  using std::chrono::seconds;
  ensure(eventually(seconds(10), [=] { return ::getppid() != parent; }),
         "the parent of a daemon becomes another when it has ended");
  const std::optional<pid_t> expected = adopter();
  if (expected) expect("the parent of a daemon", ::getppid(), *expected);
  expect("the session of a daemon", ::getsid(0), leader);
  expect("the group of a daemon", ::getpgrp(), leader);
  ensure(::getpid() != leader, "a daemon does not lead its session");
}

rc::Gen<int> extra(const char* name) { return evenly(0, 4).as(name); }

const Property double_fork_shape{
    .id = "daemons.double_fork_shape",
    .law =
        "Who is forked by the leader of a new session and outlives it is in that session and "
        "its group, both known by the dead leader's number, leads neither, and has the parent "
        "that the system gives to orphans.",
    .generator = "How many further forks there are before setsid() and after it.",
    .sources = {posix("XSH setsid()"), posix("XSH fork()"), posix("XSH _Exit()"),
                man("daemon(3)")},
    .check = for_all(extra("more forks before setsid()"), extra("more forks after"))
                 .holds([](int before, int after) {
                   Pipe alive = make_pipe();
                   Child starter = fork_child([=] {
                     leave_behind(before);
                     must(sys<pid_t>(::setsid()));
                     const pid_t leader = ::getpid();
                     const pid_t parent = leave_behind(1 + after);
                     expect_daemon(parent, leader);
                   });
                   alive.write.close();
                   must(starter.wait());
                   read_all(alive.read.number());
                 }),
};

/// One to three different mishaps, in some order.
rc::Gen<std::vector<Mishap>> mishaps() {
  const auto count = evenly(1, 4);
  return rc::gen::map(rc::gen::pair(order_of(3), count),
                      [](const auto& drawn) {
                        std::vector<Mishap> some;
                        for (int i = 0; i < drawn.second; ++i)
                          some.push_back(Mishap{drawn.first[i]});
                        return some;
                      })
      .as("mishaps");
}

const Property survive_parent_and_hangup{
    .id = "daemons.survive_parent_and_hangup",
    .law =
        "A daemon goes on, and gets no signal, when its starter is killed, when the leader of "
        "the session that it came from ends, and when the terminal of that hangs up.",
    .generator = "Which of the three happen, in which order, and how much it works after each.",
    .sources = {posix("XSH setsid()"), posix("XSH _Exit()"), posix("XBD Modem Disconnect"),
                man("daemon(3)")},
    .check = for_all(mishaps(), evenly(1, 4).as("work after each"))
                 .tagged([](const std::vector<Mishap>& drawn, int) {
                   return "first: " + rc::toString(drawn.front());
                 })
                 .holds([](const std::vector<Mishap>& drawn, int work) {
                   Household household;
                   long worked = 0;
                   for (Mishap mishap : drawn) {
                     household.befall(mishap);
                     for (int i = 0; i < work; ++i)
                       expect("how much a daemon has worked", household.work(), ++worked);
                     expect("how many signals a daemon got", household.signals(), 0L);
                   }
                   household.dismiss();
                 }),
};

}  // namespace

std::vector<Property> daemon_births() { return {double_fork_shape, survive_parent_and_hangup}; }

}  // namespace proctor
