#pragma once

#include <map>
#include <memory>
#include <optional>

#include "suites/descriptors/command.h"
#include "suites/descriptors/slot.h"

namespace proctor {

/// What a descriptor table is by the standard, of `table_size` numbers: each number that is
/// open has its close-on-exec flag, and an open file description that others may have too.
class DescriptorTable {
 public:
  /// Does to the model what perform() does to the process, and foretells what that returns.
  Result<int> apply(const Command& command);

  /// What scan() is to show.
  Table shown() const;

 private:
  struct Description {
    bool pipe = false;
    File file = {};
    bool append = false;
    long offset = 0;
  };
  struct Entry {
    std::shared_ptr<Description> description;
    bool close_on_exec;
  };

  Result<int> open(int file, bool close_on_exec);
  Result<int> close(int number);
  Result<int> dup(int number, int least, bool close_on_exec);
  Result<int> dup_onto(int number, int target, bool close_on_exec);
  Result<int> pipe(bool close_on_exec);
  Result<int> mark(int number, bool close_on_exec);
  Result<int> set_append(int number, bool append);
  Result<int> seek(int number, long offset);

  std::optional<int> lowest_free(int least = 0) const;

  std::map<int, Entry> entries_;
};

}  // namespace proctor
