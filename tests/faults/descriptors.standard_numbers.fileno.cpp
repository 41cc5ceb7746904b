/// A fileno() that takes a new program's standard error for its standard output.

#include <errno.h>
#include <stdio.h>

#include <cstring>

#include "tests/faults/fault.h"

extern "C" int fileno(FILE* stream) noexcept {
  const bool in_new_program = std::strcmp(program_invocation_name, "proctor-self") == 0;
  return real<decltype(fileno)>("fileno")(in_new_program && stream == stderr ? stdout : stream);
}
