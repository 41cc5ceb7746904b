#pragma once

#include <stdlib.h>
#include <unistd.h>

#include "tests/faults/fault.h"

/// Exit handlers kept in the place of libc's, for faults in how they are run. What registers
/// one, atexit(), is part of each program and calls __cxa_atexit().
struct ExitHandler {
  void (*function)(void*);
  void* argument;
  pid_t owner;

  void operator()() const { function(argument); }
};

inline ExitHandler exit_handlers[256];
inline int exit_handler_count = 0;

extern "C" int __cxa_atexit(void (*function)(void*), void* argument, void* object) {
  if (!armed() || exit_handler_count == 256)
    return real<decltype(__cxa_atexit)>("__cxa_atexit")(function, argument, object);
  exit_handlers[exit_handler_count++] = {function, argument, getpid()};
  return 0;
}

/// Ends the process by libc's exit(), which has nothing left to run but what is not ours.
[[noreturn]] inline void finish(int code) {
  real<decltype(exit)>("exit")(code);
  __builtin_unreachable();
}
