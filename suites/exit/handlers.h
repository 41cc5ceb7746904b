#pragma once

#include <rapidcheck.h>

#include <atomic>
#include <functional>
#include <string>

namespace proctor {

/// Names of exit handlers, at most 32 of five different ones, each as often as it is to be
/// registered.
rc::Gen<std::string> handlers();

/// Registers handlers with atexit(), in the order of `names`. When one runs it calls `act` with
/// its name; the last `act` that was given holds for all of this process.
void at_exit(const std::string& names, std::function<void(char)> act);

/// What handlers note down; lives in shared memory, since those who write it are about to end.
struct Diary {
  std::atomic<int> length;
  char letters[256];

  void add(char letter);
  std::string text() const;
};

/// `names` from the last to the first.
std::string reversed(const std::string& names);

}  // namespace proctor
