#include "report/verbs/outcome.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "report/record/visible.h"

namespace proctor::verbs {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void give_up(const std::string& file, int error) {
  throw Refusal(record::visible(file) + ": cannot write it: " + std::strerror(error));
}

/// Returns the error, or 0.
int write(const std::string& text, const std::string& file) {
  errno = 0;
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out << text;
  out.close();
  return out ? 0 : errno != 0 ? errno : EIO;
}

}  // namespace

void put(const std::string& text, const std::string& file) {
  if (file.empty() || file == "-") {
    std::cout << text;
    return;
  }
  std::error_code failed;
  const fs::file_status now = fs::status(file, failed);
  if (fs::is_directory(now)) give_up(file, EISDIR);
  // What is no regular file, such as /dev/stdout, is written to, not replaced.
  if (fs::exists(now) && !fs::is_regular_file(now)) {
    if (const int error = write(text, file); error != 0) give_up(file, error);
    return;
  }
  // A link stays one: what it leads to is replaced.
  const fs::path place = fs::exists(now) ? fs::canonical(file, failed) : fs::path(file);
  const std::string beside = place.string() + ".new-" + std::to_string(::getpid());
  int error = write(text, beside);
  if (error == 0) {
    fs::rename(beside, place, failed);
    error = failed.value();
  }
  if (error == 0) return;
  fs::remove(beside, failed);
  give_up(file, error);
}

}  // namespace proctor::verbs
