/// A waitid() that reaps although WNOWAIT asked it not to.

#include <sys/wait.h>

#include "tests/faults/fault.h"

extern "C" int waitid(idtype_t kind, id_t id, siginfo_t* info, int options) {
  return real<decltype(waitid)>("waitid")(kind, id, info,
                                          armed() ? options & ~WNOWAIT : options);
}
