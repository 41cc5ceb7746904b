#pragma once

#include <sys/types.h>

#include <chrono>
#include <string>
#include <vector>

namespace proctor::test {

/// How a program ended and what it said.
struct Ended {
  int code;  ///< Its exit code, or 128 and the signal that killed it.
  std::string out;
  std::string err;
};

/// Runs a program to its end, with its output taken; `variables` are added to the environment.
Ended run_program(const std::vector<std::string>& arguments,
                  const std::vector<std::string>& variables = {});

/// Starts a program whose output goes to the file `out`.
pid_t start_program(const std::vector<std::string>& arguments, const std::string& out);

/// Has every process that is orphaned among our descendants come to us. False if it cannot be.
bool adopt_orphans();

/// Reaps descendants until there are none; false if some live on after `limit`, which are
/// killed.
bool all_gone_within(std::chrono::milliseconds limit);

/// A fresh directory for a test, removed at the end of it.
class TempDir {
 public:
  TempDir();
  ~TempDir();
  std::string operator/(const std::string& name) const { return path_ + '/' + name; }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

std::string contents(const std::string& path);

}  // namespace proctor::test
