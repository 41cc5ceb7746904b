/// A setrlimit() that acts on the calling thread alone, unless it is the first one.

#include <sys/resource.h>
#include <unistd.h>

#include "tests/faults/fault.h"

namespace {
thread_local rlimit own[RLIM_NLIMITS];
thread_local bool is_own[RLIM_NLIMITS];
}  // namespace

extern "C" int setrlimit(__rlimit_resource_t resource, const rlimit* wanted) noexcept {
  if (!armed() || gettid() == getpid())
    return real<decltype(setrlimit)>("setrlimit")(resource, wanted);
  own[resource] = *wanted;
  is_own[resource] = true;
  return 0;
}

extern "C" int getrlimit(__rlimit_resource_t resource, rlimit* limit) noexcept {
  if (!is_own[resource]) return real<decltype(getrlimit)>("getrlimit")(resource, limit);
  *limit = own[resource];
  return 0;
}
