/// A prctl() that names the first thread too, whichever thread asks.

#include <fcntl.h>
#include <unistd.h>

#include <cstring>
#include <string>

#include "tests/faults/prctl.h"

int faulty_prctl(int option, unsigned long argument) {
  if (option == PR_SET_NAME) {
    const auto* name = reinterpret_cast<const char*>(argument);
    const std::string first = "/proc/self/task/" + std::to_string(getpid()) + "/comm";
    const int file = open(first.c_str(), O_WRONLY);
    if (write(file, name, strlen(name)) == -1) return -1;
    close(file);
  }
  return sound_prctl(option, argument);
}
