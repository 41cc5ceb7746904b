/// A fork() by a process that was forked itself, which leaves the first page of private memory
/// in common.

#include "tests/faults/region.h"

extern "C" pid_t fork() {
  if (armed() && getpid() != proctor_case_leader && last_private.start)
    replace_page(last_private.start, MAP_SHARED);
  return sound_fork();
}
