#pragma once

#include <functional>
#include <ostream>

#include "fixtures/gen.h"
#include "fixtures/portrait.h"

namespace proctor::descriptors {

/// A way to start a program: given its path, an open descriptor of it and argv.
struct Launcher {
  const char* name;
  void (*launch)(const char* path, int program, char* const* arguments);

  friend std::ostream& operator<<(std::ostream& os, const Launcher& launcher) {
    return os << launcher.name;
  }
};

extern const Launcher by_exec;

rc::Gen<Launcher> launchers();

/// What a program finds that a child of this process starts, once `make_table` has made the
/// child's table out of an empty one.
Portrait launched(const Launcher& launcher, const std::function<void()>& make_table);

}  // namespace proctor::descriptors
