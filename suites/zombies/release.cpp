#include "fixtures/child.h"
#include "fixtures/ending.h"
#include "fixtures/gen.h"
#include "suites/zombies/holding.h"
#include "suites/zombies/topics.h"

namespace proctor::zombies {
namespace {

rc::Gen<std::vector<Holding>> holdings() {
  return several(
      1, 6,
      one_of<Holding>({Holding::pipe_to_write, Holding::pipe_to_read, Holding::record_lock,
                       Holding::fifo_to_read, Holding::listening_socket}));
}

const Property descriptors_and_locks_are_released{
    .id = "zombies.descriptors_and_locks_are_released",
    .law =
        "A process gives back its descriptors and locks when it ends, not when it is waited "
        "for.",
    .generator = "How a child ends, and up to 6 pipes, locks and sockets that only it has.",
    .sources = {posix("XSH _Exit()"), posix("XSH fcntl()"), posix("XSH pipe()"),
                man("_exit(2)")},
    .check = for_all(endings().as("ending"), holdings().as("held by the child"))
                 .holds([](Status ending, const std::vector<Holding>& holdings) {
                   std::vector<Held> all(holdings.begin(), holdings.end());
                   const Child child = fork_child([&] {
                     for (Held& held : all) held.take();
                     end_by(ending);
                   });
                   for (Held& held : all) held.leave();
                   child.await_end();
                   for (const Held& held : all) held.expect_given_back();
                 }),
};

}  // namespace

std::vector<Property> release() { return {descriptors_and_locks_are_released}; }

}  // namespace proctor::zombies
