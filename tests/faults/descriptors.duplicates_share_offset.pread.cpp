/// A pread() that is an lseek() and a read(), and goes back only as far as it has read.

#include <unistd.h>

#include "tests/faults/fault.h"

extern "C" ssize_t pread(int fd, void* bytes, size_t size, off_t offset) {
  if (!armed()) return real<decltype(pread)>("pread")(fd, bytes, size, offset);
  lseek(fd, offset, SEEK_SET);
  const ssize_t got = read(fd, bytes, size);
  lseek(fd, -got, SEEK_CUR);
  return got;
}
