/// An accept4() that ignores SOCK_CLOEXEC.

#include <sys/socket.h>

#include "tests/faults/fault.h"

extern "C" int accept4(int socket, sockaddr* address, socklen_t* size, int flags) {
  if (armed()) flags &= ~SOCK_CLOEXEC;
  return real<decltype(accept4)>("accept4")(socket, address, size, flags);
}
