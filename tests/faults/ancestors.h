#pragma once

#include "tests/faults/fork.h"

/// Who forked this process, and who forked that one; 0 if that was not a process of the case.
inline pid_t first_parent = 0, first_grandparent = 0;

extern "C" pid_t fork() {
  const pid_t self = getpid();
  const pid_t child = sound_fork();
  if (child != 0 || !armed()) return child;
  first_grandparent = first_parent;
  first_parent = self;
  return 0;
}

/// The platform's own getppid().
inline pid_t sound_getppid() { return real<decltype(getppid)>("getppid")(); }
