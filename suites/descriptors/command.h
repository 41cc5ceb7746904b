#pragma once

#include <ostream>
#include <vector>

#include "fixtures/gen.h"
#include "fixtures/result.h"

namespace proctor {

/// One call that changes a descriptor table.
struct Command {
  enum Verb { open, close, dup, dup2, dup3, dup_from, pipe, mark, set_append, seek };

  Verb verb;
  int first;   ///< Which file is opened, or the descriptor that the call is about.
  int second;  ///< The target, the least number to take, or the offset.
  bool flag;   ///< O_CLOEXEC of new descriptors; FD_CLOEXEC; O_APPEND.

  friend std::ostream& operator<<(std::ostream& os, const Command& command);
};

/// Makes the call: what it returned, but 0 for pipes, whose ends have two numbers. ENOSYS where
/// there is no such call.
Result<int> perform(const Command& command);

/// Commands of these sorts, about numbers below 40 and mostly very low ones.
rc::Gen<Command> command_of(std::vector<Command::Verb> verbs);

/// Up to a hundred commands of all sorts.
rc::Gen<std::vector<Command>> commands();

/// Makes all these calls, whatever they return.
void perform_all(const std::vector<Command>& commands);

/// Creates the files that commands open, and leaves this process without a descriptor and
/// unable to have a number of `table_size` or more.
void begin_empty();

}  // namespace proctor
