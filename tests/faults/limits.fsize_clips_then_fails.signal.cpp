/// A pwrite() that fails with EFBIG and forgets the signal.

#include <signal.h>
#include <unistd.h>

#include <cerrno>

#include "tests/faults/fault.h"

extern "C" ssize_t pwrite(int fd, const void* bytes, size_t size, off_t at) {
  if (!armed()) return real<decltype(pwrite)>("pwrite")(fd, bytes, size, at);
  sigset_t excess, before;
  sigemptyset(&excess);
  sigaddset(&excess, SIGXFSZ);
  sigprocmask(SIG_BLOCK, &excess, &before);
  const ssize_t written = real<decltype(pwrite)>("pwrite")(fd, bytes, size, at);
  const int error = errno;
  const timespec at_once{};
  if (written == -1) sigtimedwait(&excess, nullptr, &at_once);
  sigprocmask(SIG_SETMASK, &before, nullptr);
  errno = error;
  return written;
}
