/// A fork() that copies the last page of private memory for the child at once.

#include "tests/faults/region.h"

extern "C" pid_t fork() {
  const pid_t pid = sound_fork();
  if (pid == 0 && armed() && last_private.start) {
    volatile unsigned char* last = last_private.start + last_private.size - 1;
    *last = *last;
  }
  return pid;
}
