/// An execve() that puts the path where argv[0] is empty.

#include <unistd.h>

#include <vector>

#include "tests/faults/fault.h"

extern "C" int execve(const char* path, char* const argv[], char* const envp[]) noexcept {
  std::vector<char*> passed;
  for (char* const* argument = argv; *argument; ++argument) passed.push_back(*argument);
  passed.push_back(nullptr);
  if (armed() && passed[0] && *passed[0] == '\0') passed[0] = const_cast<char*>(path);
  return real<decltype(execve)>("execve")(path, passed.data(), envp);
}
