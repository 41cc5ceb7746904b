#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>

namespace proctor::costs {

/// Reaps `child`.
inline void await(pid_t child) {
  while (child > 0 && ::waitpid(child, nullptr, 0) == -1 && errno == EINTR) continue;
}

/// A child that ends at once, the smallest life of a process.
inline void fork_exit_wait() {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(0);
  await(child);
}

}  // namespace proctor::costs
