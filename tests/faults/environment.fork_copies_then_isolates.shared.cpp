/// A fork() after which both sides have the strings of the environment in common, and a
/// setenv() that writes a shorter value over a longer one.

#include <sys/mman.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>

#include "tests/faults/fault.h"

extern "C" pid_t fork() noexcept {
  if (armed()) {
    char* next = static_cast<char*>(
        mmap(nullptr, 1 << 16, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
    for (char** entry = environ; *entry; ++entry) {
      *entry = strcpy(next, *entry);
      next += strlen(next) + 1;
    }
  }
  return real<decltype(fork)>("fork")();
}

extern "C" int setenv(const char* name, const char* value, int overwrite) noexcept {
  char* old = getenv(name);
  if (!armed() || !old || !overwrite || strlen(value) > strlen(old))
    return real<decltype(setenv)>("setenv")(name, value, overwrite);
  strcpy(old, value);
  return 0;
}
