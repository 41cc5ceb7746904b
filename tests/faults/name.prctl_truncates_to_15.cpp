/// A prctl() that counts the NUL of a name twice, and keeps 14 bytes.

#include <sys/prctl.h>

#include <cstdarg>
#include <string>

#include "tests/faults/fault.h"

extern "C" int prctl(int option, ...) noexcept {
  va_list rest;
  va_start(rest, option);
  unsigned long arguments[4];
  for (unsigned long& argument : arguments) argument = va_arg(rest, unsigned long);
  va_end(rest);

  std::string name;
  if (armed() && option == PR_SET_NAME) {
    name = std::string(reinterpret_cast<const char*>(arguments[0])).substr(0, 14);
    arguments[0] = reinterpret_cast<unsigned long>(name.c_str());
  }
  return real<decltype(prctl)>("prctl")(option, arguments[0], arguments[1], arguments[2],
                                        arguments[3]);
}
