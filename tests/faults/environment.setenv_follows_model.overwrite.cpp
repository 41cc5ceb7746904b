/// A setenv() that takes an empty value for none, and replaces it uninvited.

#include <cstdlib>

#include "tests/faults/fault.h"

extern "C" int setenv(const char* name, const char* value, int overwrite) noexcept {
  const char* old = getenv(name);
  if (armed() && old && *old == '\0') overwrite = 1;
  return real<decltype(setenv)>("setenv")(name, value, overwrite);
}
