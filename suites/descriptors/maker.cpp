#include "suites/descriptors/maker.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <functional>

#include "fixtures/fd.h"
#include "fixtures/platform/calls.h"

namespace proctor::descriptors {
namespace {

std::vector<int> one(Result<int> made) {
  if (made == fails_with(ENOSYS)) return {};
  return {must(made)};
}

Fd marked() { return must(sys<Fd>(::open("a", O_RDWR | O_CLOEXEC))); }

std::vector<int> opened(int flags) { return one(sys(::open("a", O_RDWR | flags))); }

std::vector<int> both_ends(const std::function<Result<int>(int (&ends)[2])>& make) {
  int ends[2];
  if (one(make(ends)).empty()) return {};
  return {ends[0], ends[1]};
}

/// Has them made with SOCK_CLOEXEC.
std::vector<int> with_mark(std::vector<int> (*make)(int flag)) {
  if (calls::sock_cloexec == 0) return {};
  return make(calls::sock_cloexec);
}

std::vector<int> socket_of(int flag) {
  return one(sys(::socket(AF_UNIX, SOCK_STREAM | flag, 0)));
}

std::vector<int> socket_pair_of(int flag) {
  return both_ends([flag](int(&ends)[2]) {
    return sys(::socketpair(AF_UNIX, SOCK_STREAM | flag, 0, ends));
  });
}

std::vector<int> accepted(Result<int> (*accept)(int)) {
  ::unlink("socket");
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strcpy(address.sun_path, "socket");
  const auto* name = reinterpret_cast<const sockaddr*>(&address);

  const Fd server(must(sys(::socket(AF_UNIX, SOCK_STREAM, 0))));
  const Fd client(must(sys(::socket(AF_UNIX, SOCK_STREAM, 0))));
  must(sys(::fcntl(server.number(), F_SETFD, FD_CLOEXEC)));
  must(sys(::bind(server.number(), name, sizeof address)));
  must(sys(::listen(server.number(), 1)));
  must(sys(::connect(client.number(), name, sizeof address)));
  return one(accept(server.number()));
}

}  // namespace

rc::Gen<Maker> makers() {
  return one_of<Maker>({
      {"open()", false, [] { return opened(0); }},
      {"dup()", false, [] { return one(sys(::dup(marked().number()))); }},
      {"dup2()", false, [] { return one(sys(::dup2(marked().number(), 40))); }},
      {"F_DUPFD", false, [] { return one(sys(::fcntl(marked().number(), F_DUPFD, 0))); }},
      {"pipe()", false,
       [] { return both_ends([](int(&ends)[2]) { return sys(::pipe(ends)); }); }},
      {"socket()", false, [] { return socket_of(0); }},
      {"socketpair()", false, [] { return socket_pair_of(0); }},
      {"accept()", false,
       [] { return accepted([](int s) { return sys(::accept(s, nullptr, nullptr)); }); }},
      {"open(O_CLOEXEC)", true, [] { return opened(O_CLOEXEC); }},
      {"F_DUPFD_CLOEXEC", true,
       [] { return one(sys(::fcntl(must(open_null()).number(), F_DUPFD_CLOEXEC, 0))); }},
      {"dup3(O_CLOEXEC)", true,
       [] { return one(calls::dup3(must(open_null()).number(), 40, O_CLOEXEC)); }},
      {"pipe2(O_CLOEXEC)", true,
       [] { return both_ends([](int(&ends)[2]) { return calls::pipe2(ends, O_CLOEXEC); }); }},
      {"accept4(SOCK_CLOEXEC)", true,
       [] { return accepted([](int s) { return calls::accept4(s, calls::sock_cloexec); }); }},
      {"socket(SOCK_CLOEXEC)", true, [] { return with_mark(socket_of); }},
      {"socketpair(SOCK_CLOEXEC)", true, [] { return with_mark(socket_pair_of); }},
  });
}

}  // namespace proctor::descriptors
