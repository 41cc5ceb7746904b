/// A fork() whose child is a subreaper if its parent is.

#include <sys/prctl.h>
#include <unistd.h>

#include <cstdarg>

#include "tests/faults/fault.h"

namespace {

pid_t marked = 0;

}  // namespace

extern "C" int prctl(int option, ...) {
  va_list rest;
  va_start(rest, option);
  unsigned long arguments[4];
  for (unsigned long& argument : arguments) argument = va_arg(rest, unsigned long);
  va_end(rest);
  if (armed() && option == PR_SET_CHILD_SUBREAPER) marked = arguments[0] != 0 ? getpid() : 0;
  return real<decltype(prctl)>("prctl")(option, arguments[0], arguments[1], arguments[2],
                                        arguments[3]);
}

extern "C" pid_t fork() {
  const bool inherits = armed() && marked == getpid();
  const pid_t child = real<decltype(fork)>("fork")();
  if (child == 0 && inherits) prctl(PR_SET_CHILD_SUBREAPER, 1UL, 0UL, 0UL, 0UL);
  return child;
}
