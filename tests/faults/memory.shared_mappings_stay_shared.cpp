/// A fork() by a process that was forked itself, whose child has shared memory to itself.

#include "tests/faults/region.h"

extern "C" pid_t fork() {
  const bool first = getpid() == proctor_case_leader;
  const pid_t pid = sound_fork();
  if (pid != 0 || !armed() || first || !last_shared.start) return pid;
  for (std::size_t at = 0; at < last_shared.size; at += page_size)
    replace_page(last_shared.start + at, MAP_PRIVATE);
  return pid;
}
