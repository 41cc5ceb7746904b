/// A /dev/ptmx that only the group of terminals may use.

#include <sys/stat.h>

#include <cstring>

#include "tests/faults/fault.h"

extern "C" int stat(const char* path, struct stat* status) {
  const int result = real<decltype(stat)>("stat")(path, status);
  if (armed() && result == 0 && std::strcmp(path, "/dev/ptmx") == 0) status->st_mode &= ~06U;
  return result;
}
