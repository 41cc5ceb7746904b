/// An exit() that runs only what this very process registered, not what its parent had.

#include "tests/faults/exit_handlers.h"

extern "C" void exit(int code) {
  while (exit_handler_count-- > 0)
    if (exit_handlers[exit_handler_count].owner == getpid())
      exit_handlers[exit_handler_count]();
  finish(code);
}
