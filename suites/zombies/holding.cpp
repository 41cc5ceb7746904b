#include "suites/zombies/holding.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "fixtures/channel.h"
#include "fixtures/signals.h"

namespace proctor::zombies {
namespace {

/// A name in the working directory that nobody else has taken.
std::string fresh_path() {
  static int count = 0;
  return "held." + std::to_string(::getpid()) + '.' + std::to_string(count++);
}

struct flock whole_file() {
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  return lock;
}

Result<int> try_to_lock(const Fd& file) {
  struct flock lock = whole_file();
  return sys(::fcntl(file.number(), F_SETLK, &lock));
}

sockaddr_un address_of(const std::string& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  path.copy(address.sun_path, sizeof address.sun_path - 1);
  return address;
}

Fd local_socket() { return must(sys<Fd>(::socket(AF_UNIX, SOCK_STREAM, 0))); }

/// Reads or writes one byte without ever waiting.
Result<int> without_waiting(const Fd& fd, ssize_t (*transfer)(int)) {
  must(sys(::fcntl(fd.number(), F_SETFL, O_NONBLOCK)));
  return sys(transfer(fd.number()));
}

ssize_t read_byte(int fd) {
  char byte;
  return ::read(fd, &byte, 1);
}

ssize_t write_byte(int fd) { return ::write(fd, "!", 1); }

}  // namespace

std::ostream& operator<<(std::ostream& os, Holding holding) {
  static constexpr const char* words[] = {"a pipe to write to", "a pipe to read from",
                                          "a record lock", "a FIFO to read from",
                                          "a listening socket"};
  return os << words[static_cast<int>(holding)];
}

Held::Held(Holding holding) : holding_(holding), path_(fresh_path()) {
  if (holding == Holding::pipe_to_write || holding == Holding::pipe_to_read) {
    Pipe pipe = make_pipe();
    child_ = std::move(holding == Holding::pipe_to_write ? pipe.write : pipe.read);
    parent_ = std::move(holding == Holding::pipe_to_write ? pipe.read : pipe.write);
    return;
  }
  if (::access(".", W_OK) == -1)
    skip(Reason::not_permitted, "the working directory cannot be written to");
  if (holding == Holding::fifo_to_read) must(sys(::mkfifo(path_.c_str(), 0600)));
  if (holding == Holding::record_lock)
    parent_ = must(sys<Fd>(::open(path_.c_str(), O_RDWR | O_CREAT, 0600)));
}

void Held::take() {
  if (holding_ == Holding::record_lock) must(try_to_lock(parent_));
  if (holding_ == Holding::fifo_to_read)
    child_ = must(sys<Fd>(::open(path_.c_str(), O_RDONLY | O_NONBLOCK)));
  if (holding_ != Holding::listening_socket) return;
  child_ = local_socket();
  const sockaddr_un address = address_of(path_);
  must(sys(
      ::bind(child_.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address)));
  must(sys(::listen(child_.number(), 1)));
}

void Held::leave() {
  if (child_.number() != -1) child_.close();
}

void Held::expect_given_back() const {
  switch (holding_) {
    case Holding::pipe_to_write:
      return expect("reading what only the dead could write",
                    without_waiting(parent_, read_byte), 0);
    case Holding::pipe_to_read:
      handle(SIGPIPE, SIG_IGN);
      return expect("writing what only the dead could read",
                    without_waiting(parent_, write_byte), fails_with(EPIPE));
    case Holding::record_lock:
      return expect("locking what the dead had locked", try_to_lock(parent_), 0);
    case Holding::fifo_to_read:
      return expect("opening a FIFO that only the dead could read",
                    sys(::open(path_.c_str(), O_WRONLY | O_NONBLOCK)), fails_with(ENXIO));
    case Holding::listening_socket: break;
  }
  const Fd socket = local_socket();
  const sockaddr_un address = address_of(path_);
  expect("connecting to a socket on which only the dead listened",
         sys(::connect(socket.number(), reinterpret_cast<const sockaddr*>(&address),
                       sizeof address)),
         fails_with(ECONNREFUSED));
}

}  // namespace proctor::zombies
