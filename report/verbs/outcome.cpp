#include "report/verbs/outcome.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "report/record/visible.h"

namespace proctor::verbs {

void put(const std::string& text, const std::string& file) {
  if (file.empty()) {
    std::cout << text;
    return;
  }
  const std::string beside = file + ".new-" + std::to_string(::getpid());
  const auto give_up = [&] {
    const std::string why = std::strerror(errno);
    std::error_code ignored;
    std::filesystem::remove(beside, ignored);
    throw Refusal(record::visible(file) + ": cannot write it: " + why);
  };
  if (std::filesystem::is_directory(file)) {
    errno = EISDIR;
    give_up();
  }
  std::ofstream out(beside, std::ios::binary | std::ios::trunc);
  out << text;
  out.close();
  if (!out) give_up();
  std::error_code failed;
  // What is no regular file, such as /dev/stdout, is written to, not replaced.
  if (std::filesystem::exists(file) && !std::filesystem::is_regular_file(file)) {
    std::ofstream(file, std::ios::binary) << text;
    std::filesystem::remove(beside, failed);
    return;
  }
  std::filesystem::rename(beside, file, failed);
  if (failed) {
    errno = failed.value();
    give_up();
  }
}

}  // namespace proctor::verbs
