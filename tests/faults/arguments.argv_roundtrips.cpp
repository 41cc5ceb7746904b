/// An execve() that takes arguments for ASCII and clears the bit that is not.

#include <unistd.h>

#include <string>
#include <vector>

#include "tests/faults/fault.h"

extern "C" int execve(const char* path, char* const argv[], char* const envp[]) noexcept {
  std::vector<std::string> strings;
  for (char* const* argument = argv; *argument; ++argument) {
    std::string text = *argument;
    for (char& c : text)
      if (armed() && c != '\x80') c = static_cast<char>(c & 0x7f);
    strings.push_back(text);
  }
  std::vector<char*> passed;
  for (std::string& text : strings) passed.push_back(text.data());
  passed.push_back(nullptr);
  return real<decltype(execve)>("execve")(path, passed.data(), envp);
}
