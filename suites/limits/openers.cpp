#include "suites/limits/openers.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>

namespace proctor::limits {

std::ostream& operator<<(std::ostream& os, Opener opener) {
  static constexpr const char* words[] = {"open", "openat", "dup",       "fcntl(F_DUPFD)",
                                          "pipe", "socket", "socketpair"};
  return os << words[static_cast<int>(opener)];
}

int width(Opener opener) {
  return opener == Opener::pipe || opener == Opener::socketpair ? 2 : 1;
}

Result<int> take(Opener opener) {
  int ends[2] = {};
  switch (opener) {
    case Opener::open: return sys(::open("/dev/null", O_RDWR));
    case Opener::openat: return sys(::openat(AT_FDCWD, "/dev/null", O_RDWR));
    case Opener::dup: return sys(::dup(0));
    case Opener::dupfd: return sys(::fcntl(0, F_DUPFD, 0));
    case Opener::socket: return sys(::socket(AF_UNIX, SOCK_STREAM, 0));
    case Opener::pipe:
      if (::pipe(ends) == -1) return Failure{errno};
      break;
    case Opener::socketpair:
      if (::socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == -1) return Failure{errno};
      break;
  }
  return std::max(ends[0], ends[1]);
}

}  // namespace proctor::limits
