/// A file system on which all files are one user's, as of an archive that is mounted.

#include <sys/stat.h>

#include "tests/faults/fault.h"

extern "C" int fstat(int fd, struct stat* status) {
  const int result = real<decltype(fstat)>("fstat")(fd, status);
  if (armed() && result == 0 && S_ISREG(status->st_mode)) status->st_uid = 1000;
  return result;
}
