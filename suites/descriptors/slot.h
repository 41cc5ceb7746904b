#pragma once

#include <sys/types.h>

#include <array>
#include <ostream>
#include <string_view>

#include "fixtures/portrait.h"
#include "fixtures/where.h"

namespace proctor {

/// Which file it is. Prints the name, if it is one of "a", "b" and "c" in the working
/// directory.
struct File {
  unsigned long device = 0, inode = 0;

  bool operator==(const File&) const = default;
  friend std::ostream& operator<<(std::ostream& os, const File& file);
};

/// The file of that name; ends the case where it cannot be told.
File file_named(const char* name);

/// What the calls show of one number of a descriptor table.
struct Slot {
  int number = 0;
  bool open = false;
  bool close_on_exec = false;
  bool pipe = false;  ///< One of which nothing below is told.
  File file = {};
  bool append = false;  ///< O_APPEND, for all the status flags.
  long offset = 0;

  bool operator==(const Slot&) const = default;
  friend std::ostream& operator<<(std::ostream& os, const Slot& slot);
};

/// How many numbers a law about tables uses.
constexpr int table_size = 48;

/// What a process sees of its table. A plain value: it may be Shared.
using Table = std::array<Slot, table_size>;

/// A table without an open descriptor.
Table empty_table();

/// Looks at every number of this process.
Table scan();

/// What a new image found.
Table table_in(const Portrait& portrait);

/// The law: each number of a table shows what it is expected to.
void expect_table(std::string_view what, const Table& observed, const Table& expected,
                  Where where = {});

}  // namespace proctor
