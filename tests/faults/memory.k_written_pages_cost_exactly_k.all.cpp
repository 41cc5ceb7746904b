/// A fork() that copies all private memory in the parent, as before there was copy-on-write.

#include "tests/faults/region.h"

extern "C" pid_t fork() {
  const pid_t pid = sound_fork();
  for (std::size_t at = 0; pid > 0 && armed() && at < last_private.size; at += page_size) {
    volatile unsigned char* page = last_private.start + at;
    *page = *page;
  }
  return pid;
}
