#pragma once

#include <sys/types.h>

#include <ostream>

#include "fixtures/gen.h"

namespace proctor::identity {

/// Something that a process does and that leaves its number alone.
enum class Act {
  open_file,
  change_directory,
  block_signal,
  handle_signal,
  start_thread,
  fork_child,
  spawn_program,
  new_group,
  new_session
};

std::ostream& operator<<(std::ostream& os, Act act);

rc::Gen<Act> acts();

/// Does it. A thread or a handler that runs meanwhile expects to be in process `self`.
void perform(Act act, pid_t self);

}  // namespace proctor::identity
