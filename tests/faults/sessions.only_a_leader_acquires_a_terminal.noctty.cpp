/// An open() that does not know O_NOCTTY.

#include "tests/faults/open.h"

int faulty_open(const char* path, int flags, mode_t mode) {
  return sound_open(path, armed() ? flags & ~O_NOCTTY : flags, mode);
}
