#include "report/record/writer.h"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <string>

namespace proctor::record {
namespace {

std::error_code last_error() { return {errno, std::generic_category()}; }

std::error_code write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EAGAIN) {
      pollfd room{descriptor, POLLOUT, 0};
      if (::poll(&room, 1, -1) == -1 && errno != EINTR) return last_error();
    } else if (errno != EINTR) {
      return last_error();
    }
  }
  return {};
}

}  // namespace

std::error_code Writer::write(const Event& event) { return write_line(to_line(event)); }

std::error_code Writer::write_line(std::string_view line) {
  if (error_) return error_;
  std::string bytes = framing_ == Framing::framed ? framed(line) : std::string(line);
  bytes += '\n';
  return error_ = write_all(descriptor_, bytes);
}

std::error_code Writer::sync() const {
  if (error_) return error_;
  while (::fsync(descriptor_) == -1) {
    if (errno == EINVAL || errno == ENOTSUP || errno == EROFS) return {};
    if (errno != EINTR) return last_error();
  }
  return {};
}

}  // namespace proctor::record
