/// An exit() that keeps handlers in blocks of eight and starts with the oldest block.

#include <algorithm>

#include "tests/faults/exit_handlers.h"

extern "C" void exit(int code) {
  constexpr int block = 8;
  for (int first = 0; first < exit_handler_count; first += block)
    for (int i = std::min(first + block, exit_handler_count); i-- > first;) exit_handlers[i]();
  finish(code);
}
