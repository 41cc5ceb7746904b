/// An execve() that leaves out the variables that have no value.

#include <unistd.h>

#include <cstring>
#include <vector>

#include "tests/faults/fault.h"

extern "C" int execve(const char* path, char* const argv[], char* const envp[]) noexcept {
  std::vector<char*> passed;
  for (char* const* entry = envp; *entry; ++entry) {
    const char* equals = strchr(*entry, '=');
    if (!armed() || !equals || equals[1] != '\0') passed.push_back(*entry);
  }
  passed.push_back(nullptr);
  return real<decltype(execve)>("execve")(path, argv, passed.data());
}
