/// A fork() that leaves the last page of private memory in common.

#include "tests/faults/region.h"

extern "C" pid_t fork() {
  if (armed() && last_private.start)
    replace_page(last_private.start + last_private.size - page_size, MAP_SHARED);
  return sound_fork();
}
