/// An exit() that flushes the streams before it runs the handlers, and not after.

#include <stdio.h>

#include "tests/faults/exit_handlers.h"

extern "C" void exit(int code) {
  if (!armed()) finish(code);
  fflush(nullptr);
  while (exit_handler_count-- > 0) exit_handlers[exit_handler_count]();
  _exit(code);
}
