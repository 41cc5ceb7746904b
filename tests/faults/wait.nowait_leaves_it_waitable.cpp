/// A waitid() that takes the news of a continuation although WNOWAIT asked it not to.

#include <sys/wait.h>

#include "tests/faults/fault.h"

extern "C" int waitid(idtype_t kind, id_t id, siginfo_t* info, int options) {
  const auto ask = real<decltype(waitid)>("waitid");
  const int result = ask(kind, id, info, options);
  const bool takes = armed() && result == 0 && (options & WNOWAIT) && (options & WNOHANG) &&
                     info->si_pid != 0 && info->si_code == CLD_CONTINUED;
  return takes ? ask(kind, id, info, options & ~WNOWAIT) : result;
}
