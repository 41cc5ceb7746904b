/// An execle() that forgets the last of its variables.

#include <unistd.h>

#include <cstdarg>
#include <vector>

#include "tests/faults/fault.h"

extern "C" int execle(const char* path, const char* argument, ...) noexcept {
  std::vector<char*> arguments{const_cast<char*>(argument)}, passed;
  va_list rest;
  va_start(rest, argument);
  while (arguments.back()) arguments.push_back(va_arg(rest, char*));
  char** envp = va_arg(rest, char**);
  va_end(rest);
  while (*envp) passed.push_back(*envp++);
  if (armed() && !passed.empty()) passed.pop_back();
  passed.push_back(nullptr);
  return execve(path, arguments.data(), passed.data());
}
