#pragma once

#include <array>
#include <ostream>
#include <vector>

#include "fixtures/gen.h"

namespace proctor {

/// Something that is done to descriptors: by the parent before the fork, then by side 0, the
/// parent, or side 1, the child.
struct DescriptorStep {
  enum What { open, dup, dup2, close, lseek, read, write, set_status, set_close_on_exec };

  int side;
  What what;
  int fd;     ///< Of open none.
  int value;  ///< The new number, offset, count, or flags.

  friend std::ostream& operator<<(std::ostream& os, const DescriptorStep& step);
};

/// Steps on descriptors that are there when the step's turn comes.
struct DescriptorScript {
  std::vector<DescriptorStep> steps;
  int before;  ///< How many of them precede the fork.

  friend std::ostream& operator<<(std::ostream& os, const DescriptorScript& script);
};

rc::Gen<DescriptorScript> descriptor_scripts();

/// The descriptors that scripts use: after the standard ones and two of the line between the
/// sides.
constexpr int first_scripted = 5, end_scripted = 15;

/// What one side sees of a descriptor.
struct Slot {
  bool is_open = false;
  bool close_on_exec = false;
  int status = 0;  ///< O_APPEND and O_NONBLOCK.
  long offset = 0;

  bool operator==(const Slot&) const = default;
};

/// What came of a step, and the whole table after it.
struct DescriptorView {
  long result = 0;  ///< -1 where the call failed.
  std::array<Slot, end_scripted - first_scripted> slots = {};

  bool operator==(const DescriptorView&) const = default;
  friend std::ostream& operator<<(std::ostream& os, const DescriptorView& view);
};

/// Does the step in this process; `path` is the file that is opened.
long play(const DescriptorStep& step, const char* path);

/// Looks at this process's table.
DescriptorView view_descriptors(long result);

/// What should come of steps: two tables that refer to common descriptions of one file.
class DescriptorModel {
 public:
  /// The result of the step.
  long play(const DescriptorStep& step);

  /// The child's table is a copy of the parent's from here on.
  void fork() { tables_[1] = tables_[0]; }

  DescriptorView view(int side, long result) const;

 private:
  struct Entry {
    int description = -1;  ///< None: closed.
    bool close_on_exec = false;
  };
  struct Description {
    int status = 0;
    long offset = 0;
  };

  std::array<std::array<Entry, end_scripted - first_scripted>, 2> tables_;
  std::vector<Description> descriptions_;
  long size_ = 0;  ///< Of the file.
};

}  // namespace proctor
