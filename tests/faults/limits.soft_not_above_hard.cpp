/// A getrlimit() that tells an infinite hard limit as the greatest signed number.

#include <sys/resource.h>

#include <cstdint>

#include "tests/faults/fault.h"

extern "C" int getrlimit(__rlimit_resource_t resource, rlimit* limit) noexcept {
  const int told = real<decltype(getrlimit)>("getrlimit")(resource, limit);
  if (armed() && told == 0 && limit->rlim_max == RLIM_INFINITY) limit->rlim_max = INT64_MAX;
  return told;
}
