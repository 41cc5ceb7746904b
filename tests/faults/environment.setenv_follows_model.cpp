/// An unsetenv() that compares no more bytes than the name has.

#include <unistd.h>

#include <cstdlib>
#include <cstring>

#include "tests/faults/fault.h"

extern "C" int unsetenv(const char* name) noexcept {
  if (!armed()) return real<decltype(unsetenv)>("unsetenv")(name);
  char** kept = environ;
  for (char** entry = environ; *entry; ++entry)
    if (strncmp(*entry, name, strlen(name)) != 0) *kept++ = *entry;
  *kept = nullptr;
  return 0;
}
