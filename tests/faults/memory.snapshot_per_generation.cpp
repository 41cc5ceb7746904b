/// A fork() whose grandchildren have the first page of private memory as it was at the first
/// fork of the line.

#include <cstring>

#include "tests/faults/region.h"

extern "C" pid_t fork() {
  static unsigned char earlier[page_size];
  const bool first = getpid() == proctor_case_leader;
  if (armed() && first && last_private.start)
    std::memcpy(earlier, last_private.start, page_size);
  const pid_t pid = sound_fork();
  if (pid == 0 && armed() && !first && last_private.start)
    std::memcpy(last_private.start, earlier, page_size);
  return pid;
}
