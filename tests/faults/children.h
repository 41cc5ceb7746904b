#pragma once

#include "tests/faults/fork.h"

/// The children that this process forked.
inline int child_count = 0;
inline pid_t children[64];

extern "C" pid_t fork() {
  const pid_t child = sound_fork();
  if (child == 0) child_count = 0;
  if (armed() && child > 0 && child_count < 64) children[child_count++] = child;
  return child;
}
