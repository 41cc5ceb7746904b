#include <unistd.h>

#include "fixtures/child.h"
#include "fixtures/platform/observer.h"
#include "suites/catalog.h"

namespace proctor {
namespace {

rc::Gen<int> exit_codes() { return rc::gen::inRange(0, 256).as("exit code"); }

const Property exited_child_is_zombie_until_waited{
    .id = "zombies.exited_child_is_zombie_until_waited",
    .law = "A child that has ended stays a zombie until its parent waits for it, once.",
    .generator = "The code that the child exits with.",
    .sources = {posix("XBD Zombie Process"), posix("XSH wait()"), man("wait(2)")},
    .check = for_all(exit_codes()).holds([](int code) {
      Child child = fork_child([=] { ::_exit(code); });
      child.await_end();

      expect("the state of a child that has ended",
             observed(state_of(child.pid()), "the state of a process"), State::zombie);
      expect("what waiting for it gives", child.wait(), exited(code));
      expect("its state when it has been waited for",
             observed(state_of(child.pid()), "the state of a process"), State::gone);
      expect("waiting for it once more", child.wait(), fails_with(ECHILD));
    }),
};

}  // namespace

Chapter zombies_chapter() { return {"zombies", {exited_child_is_zombie_until_waited}}; }

}  // namespace proctor
