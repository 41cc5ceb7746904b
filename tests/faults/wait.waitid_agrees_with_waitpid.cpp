/// A waitid() that leaves si_uid as it was.

#include <sys/wait.h>

#include "tests/faults/fault.h"

extern "C" int waitid(idtype_t kind, id_t id, siginfo_t* info, int options) {
  const uid_t before = info->si_uid;
  const int result = real<decltype(waitid)>("waitid")(kind, id, info, options);
  if (armed()) info->si_uid = before;
  return result;
}
