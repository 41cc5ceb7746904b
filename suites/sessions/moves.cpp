#include <sched.h>
#include <unistd.h>

#include "fixtures/child.h"
#include "fixtures/gen.h"
#include "fixtures/self.h"
#include "suites/sessions/family.h"
#include "suites/sessions/topics.h"

namespace proctor {
namespace {

/// The part of the law that comes first, because gVisor breaks it and then hangs as a whole,
/// past anybody's patience, in the setsid() of a process with children in two groups.
void expect_leaders_to_stay() {
  Child leader = fork_child([] {
    must(sys<pid_t>(::setsid()));
    expect("setpgid() in the leader of a session", sys(::setpgid(0, 0)), fails_with(EPERM));
  });
  expect("how that leader ends", leader.wait(), exited(0));
}

const Property setpgid_follows_the_model{
    .id = "sessions.setpgid_follows_the_model",
    .law =
        "A process moves itself, or a child that has not executed another program, to a group "
        "of its session or to a new one of the moved process's number, unless that leads a "
        "session; anything else fails with an error that applies and moves nobody.",
    .generator =
        "A script of setpgid(), setsid(), fork, exec and exit for up to eight processes.",
    .sources = {posix("XSH setpgid()"), posix("XSH setsid()"), posix("XSH getpgid()"),
                man("setpgid(2)")},
    .check = for_all(scripts().as("script")).holds([](const Script& script) {
      expect_leaders_to_stay();
      Family family;
      for (const Step& step : script) family.play(step);
      family.dismiss();
    }),
};

/// Gives way to others, some times: not to wait for them, but so that each may come first.
void dawdle(int times) {
  while (times-- > 0) ::sched_yield();
}

const Property setpgid_from_both_sides{
    .id = "sessions.setpgid_from_both_sides",
    .law =
        "When a parent and its child both make the child the leader of a new group, the child "
        "is that as soon as either call has returned, and only the parent's may fail, with "
        "EACCES, once the child has executed another program.",
    .generator =
        "How long each of the two takes its time, and whether the child executes a program.",
    .sources = {posix("XSH setpgid()"), man("setpgid(2)")},
    .check = for_all(rc::gen::inRange(0, 50).as("yields of the parent"),
                     rc::gen::inRange(0, 50).as("yields of the child"),
                     rc::gen::arbitrary<bool>().as("the child executes"))
                 .holds([](int before_parent, int before_child, bool executes) {
                   const Pipe done = make_pipe();
                   const Child child = fork_child([&] {
                     dawdle(before_child);
                     expect("setpgid() by the child", sys(::setpgid(0, 0)), 0);
                     expect("the child's group, after its call", ::getpgrp(), ::getpid());
                     if (executes) execute_pause(done.write.number());
                     write_all(done.write.number(), "!", 1);
                     for (;;) ::pause();
                   });
                   dawdle(before_parent);
                   const Result<int> moved = sys(::setpgid(child.pid(), child.pid()));
                   if (!executes || moved != fails_with(EACCES))
                     expect("setpgid() by the parent", moved, 0);
                   expect("the child's group, after the parent's call",
                          sys<pid_t>(::getpgid(child.pid())), child.pid());
                   char said = 0;
                   read_exactly(done.read.number(), &said, 1);
                   expect("the child's group, after both calls",
                          sys<pid_t>(::getpgid(child.pid())), child.pid());
                 }),
};

}  // namespace

std::vector<Property> group_moves() {
  return {setpgid_follows_the_model, setpgid_from_both_sides};
}

}  // namespace proctor
