/// A prctl() that counts the NUL of a name twice, and keeps 14 bytes.

#include <string>

#include "tests/faults/prctl.h"

int faulty_prctl(int option, unsigned long argument) {
  if (option != PR_SET_NAME) return sound_prctl(option, argument);
  const auto name = std::string(reinterpret_cast<const char*>(argument)).substr(0, 14);
  return sound_prctl(option, reinterpret_cast<unsigned long>(name.c_str()));
}
