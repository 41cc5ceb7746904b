#pragma once

#include <ostream>
#include <string>

#include "fixtures/fd.h"

namespace proctor::zombies {

/// Something that a process has as long as it lives, and that others can tell from outside.
enum class Holding { pipe_to_write, pipe_to_read, record_lock, fifo_to_read, listening_socket };

std::ostream& operator<<(std::ostream& os, Holding holding);

/// One such thing, between a child that has it and the parent that looks.
class Held {
 public:
  /// To be made before the fork. The working directory has to be writable.
  explicit Held(Holding holding);

  /// In the child: has it from now on.
  void take();

  /// In the parent, after the fork: keeps only what it looks with.
  void leave();

  /// The law, in the parent, once the child has ended: the thing has been given back.
  void expect_given_back() const;

 private:
  Holding holding_;
  std::string path_;
  Fd child_{-1};
  Fd parent_{-1};
};

}  // namespace proctor::zombies
