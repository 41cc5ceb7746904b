#include "suites/limits/growing.h"

#include <sys/stat.h>
#include <sys/uio.h>

#include <string>

namespace proctor::limits {
namespace {

/// A file without a name, so that nobody meets it later.
Fd unnamed_file(int flags) {
  static constexpr const char* name = "growing";
  Result<Fd> file = sys<Fd>(::open(name, O_RDWR | O_CREAT | O_TRUNC | flags, 0600));
  if (!file) skip(Reason::not_permitted, "no file can be made: " + rc::toString(file));
  ::unlink(name);
  return *std::move(file);
}

}  // namespace

std::ostream& operator<<(std::ostream& os, Write call) {
  static constexpr const char* words[] = {"write", "pwrite", "writev", "write with O_APPEND"};
  return os << words[static_cast<int>(call)];
}

Growing::Growing(Write call)
    : call_(call), file_(unnamed_file(call == Write::append ? O_APPEND : 0)) {}

Result<long> Growing::grow(long bytes, long gap) {
  std::string text(static_cast<std::size_t>(bytes), 'x');
  const int fd = file_.number();
  const off_t at = size() + gap;
  if (call_ == Write::append) return sys<long>(::write(fd, text.data(), text.size()));
  if (call_ == Write::pwrite) return sys<long>(::pwrite(fd, text.data(), text.size(), at));
  must(sys<long>(::lseek(fd, at, SEEK_SET)));
  if (call_ == Write::write) return sys<long>(::write(fd, text.data(), text.size()));
  const std::size_t half = text.size() / 2;
  const iovec parts[] = {{text.data(), half}, {text.data() + half, text.size() - half}};
  return sys<long>(::writev(fd, parts, 2));
}

long Growing::size() const {
  struct stat file {};
  must(sys(::fstat(file_.number(), &file)));
  return static_cast<long>(file.st_size);
}

}  // namespace proctor::limits
