#pragma once

#include <sys/prctl.h>

#include <cstdarg>

#include "tests/faults/fault.h"

/// What a fault makes of prctl(), by its first argument; the others stay as they are.
int faulty_prctl(int option, unsigned long argument);

/// The platform's own.
inline int sound_prctl(int option, unsigned long argument) {
  return real<decltype(prctl)>("prctl")(option, argument, 0UL, 0UL, 0UL);
}

extern "C" int prctl(int option, ...) noexcept {
  va_list rest;
  va_start(rest, option);
  unsigned long arguments[4];
  for (unsigned long& argument : arguments) argument = va_arg(rest, unsigned long);
  va_end(rest);
  if (armed() && (option == PR_SET_NAME || option == PR_SET_CHILD_SUBREAPER))
    return faulty_prctl(option, arguments[0]);
  return real<decltype(prctl)>("prctl")(option, arguments[0], arguments[1], arguments[2],
                                        arguments[3]);
}
