/// A mkfifo() that does not look at the umask.

#include <sys/stat.h>

#include "tests/faults/fault.h"

extern "C" int mkfifo(const char* path, mode_t mode) {
  const int made = real<decltype(mkfifo)>("mkfifo")(path, mode);
  return armed() && made == 0 ? chmod(path, mode) : made;
}
