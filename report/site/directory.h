#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>

#include "report/site/sink.h"

namespace proctor::site {

/// Why a directory was not written, in one line.
struct NotWritten : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// A directory that comes to hold exactly the files written here: they are kept beside it until
/// put_in_place(), so that what is there is whole at any time, and nothing is left of them if
/// it never comes to that. A directory that is neither empty nor a site made here is left
/// alone. Every function throws NotWritten.
class Directory {
 public:
  explicit Directory(const std::string& directory);
  ~Directory();
  Directory(const Directory&) = delete;
  Directory& operator=(const Directory&) = delete;

  /// `path` is relative, and stays within.
  void write(const std::string& path, const std::string& bytes);

  /// Puts a copy of the file `source` at `path`; tells its digest and size.
  Original copy(const std::string& source, const std::string& path);

  /// The last call: the new directory takes the old one's place.
  void put_in_place();

 private:
  std::filesystem::path beside(const std::string& purpose) const;

  std::string name_;
  std::filesystem::path site_;
  std::filesystem::path fresh_;
};

}  // namespace proctor::site
