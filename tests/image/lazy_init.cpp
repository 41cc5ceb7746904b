#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

/// A process 1 that starts a program and ends as that does: "lazy" waits for nobody else, as
/// some in containers do, and "diligent" for all who come to it.
int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const bool lazy = std::strcmp(argv[1], "lazy") == 0;
  const pid_t program = ::fork();
  if (program == 0) {
    ::execv(argv[2], argv + 2);
    ::_exit(127);
  }
  int status = 0;
  for (;;) {
    const pid_t ended = ::waitpid(lazy ? program : -1, &status, 0);
    if (ended == program) return WIFEXITED(status) ? WEXITSTATUS(status) : 3;
    if (ended == -1 && errno != EINTR) return 3;
  }
}
