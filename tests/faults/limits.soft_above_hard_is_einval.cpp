/// A setrlimit() that takes a greater soft limit for a wish to have the hard one there too.

#include <sys/resource.h>

#include "tests/faults/fault.h"

extern "C" int setrlimit(__rlimit_resource_t resource, const rlimit* wanted) noexcept {
  rlimit limit = *wanted;
  if (armed() && limit.rlim_cur > limit.rlim_max) limit.rlim_max = limit.rlim_cur;
  return real<decltype(setrlimit)>("setrlimit")(resource, &limit);
}
