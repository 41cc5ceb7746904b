#pragma once

#include <unistd.h>

#include "tests/faults/fault.h"

/// The platform's own fork().
inline pid_t sound_fork() { return real<decltype(fork)>("fork")(); }

/// Counts the forks of this process, from 1; a child starts anew.
inline int fork_number() {
  static pid_t counting = 0;
  static int count = 0;
  if (counting != getpid()) count = 0;
  counting = getpid();
  return ++count;
}
