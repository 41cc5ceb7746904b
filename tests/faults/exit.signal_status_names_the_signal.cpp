/// A waitid() that has five bits for the signal.

#include <sys/wait.h>

#include "tests/faults/fault.h"

extern "C" int waitid(idtype_t kind, id_t id, siginfo_t* info, int options) {
  const int result = real<decltype(waitid)>("waitid")(kind, id, info, options);
  if (armed() && result == 0 && (info->si_code == CLD_KILLED || info->si_code == CLD_DUMPED))
    info->si_status &= 0x1F;
  return result;
}
