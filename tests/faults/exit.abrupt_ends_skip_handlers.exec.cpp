/// An execv() that runs the exit handlers of the program that it replaces.

#include <unistd.h>

#include "tests/faults/exit_handlers.h"

extern "C" void exit(int code) {
  while (exit_handler_count-- > 0) exit_handlers[exit_handler_count]();
  finish(code);
}

extern "C" int execv(const char* path, char* const arguments[]) {
  while (exit_handler_count-- > 0) exit_handlers[exit_handler_count]();
  return real<decltype(execv)>("execv")(path, arguments);
}
