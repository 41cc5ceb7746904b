#include "suites/exit/abrupt.h"

#include <signal.h>

#include <cstdlib>

#include "fixtures/ending.h"
#include "fixtures/platform/calls.h"
#include "suites/exit/way.h"

namespace proctor {

std::ostream& operator<<(std::ostream& os, Abrupt end) {
  switch (end) {
    case Abrupt::_exit: return os << "_exit()";
    case Abrupt::iso_exit: return os << "_Exit()";
    case Abrupt::quick_exit: return os << "quick_exit()";
    case Abrupt::killed: return os << "SIGTERM";
    case Abrupt::aborted: return os << "abort()";
    case Abrupt::replaced: break;
  }
  return os << "exec";
}

std::vector<Abrupt> abrupt_ends() {
  std::vector<Abrupt> all{Abrupt::_exit, Abrupt::iso_exit, Abrupt::killed, Abrupt::aborted,
                          Abrupt::replaced};
  if (calls::has_quick_exit) all.push_back(Abrupt::quick_exit);
  return all;
}

void break_off(Abrupt end) {
  switch (end) {
    case Abrupt::_exit: leave(Way::_exit, 0);
    case Abrupt::iso_exit: leave(Way::iso_exit, 0);
    case Abrupt::quick_exit: leave(Way::quick_exit, 0);
    case Abrupt::killed: end_by(killed_by(SIGTERM));
    case Abrupt::replaced: leave(Way::return_from_main, 0);
    case Abrupt::aborted: break;
  }
  calls::leave_no_core();
  ::abort();
}

}  // namespace proctor
