/// A waitid() that forgets to take the child when it was asked for any.

#include <sys/wait.h>

#include "tests/faults/fault.h"

extern "C" int waitid(idtype_t kind, id_t id, siginfo_t* info, int options) {
  const bool forgets = armed() && kind == P_ALL;
  return real<decltype(waitid)>("waitid")(kind, id, info,
                                          forgets ? options | WNOWAIT : options);
}
