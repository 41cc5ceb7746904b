/// A prctl() that names the first thread too, whichever thread asks.

#include <fcntl.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <cstdarg>
#include <cstring>
#include <string>

#include "tests/faults/fault.h"

extern "C" int prctl(int option, ...) noexcept {
  va_list rest;
  va_start(rest, option);
  unsigned long arguments[4];
  for (unsigned long& argument : arguments) argument = va_arg(rest, unsigned long);
  va_end(rest);

  if (armed() && option == PR_SET_NAME) {
    const auto* name = reinterpret_cast<const char*>(arguments[0]);
    const std::string first = "/proc/self/task/" + std::to_string(getpid()) + "/comm";
    const int file = open(first.c_str(), O_WRONLY);
    if (write(file, name, strlen(name)) == -1) return -1;
    close(file);
  }
  return real<decltype(prctl)>("prctl")(option, arguments[0], arguments[1], arguments[2],
                                        arguments[3]);
}
