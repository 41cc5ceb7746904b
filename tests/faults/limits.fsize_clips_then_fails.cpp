/// A write() that looks at the file size limit where it begins, and not where it ends.

#include <sys/resource.h>
#include <unistd.h>

#include "tests/faults/fault.h"

extern "C" ssize_t write(int fd, const void* bytes, size_t size) {
  rlimit limit;
  const off_t at = lseek(fd, 0, SEEK_CUR);
  const bool is_sparing = armed() && at != -1 && getrlimit(RLIMIT_FSIZE, &limit) == 0 &&
                          static_cast<rlim_t>(at) < limit.rlim_cur;
  if (!is_sparing) return real<decltype(write)>("write")(fd, bytes, size);
  const rlimit none{limit.rlim_max, limit.rlim_max};
  setrlimit(RLIMIT_FSIZE, &none);
  const ssize_t written = real<decltype(write)>("write")(fd, bytes, size);
  setrlimit(RLIMIT_FSIZE, &limit);
  return written;
}
