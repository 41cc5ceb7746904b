/// A setrlimit() that acts on the whole session if it is not the leader who calls it.

#include <sys/resource.h>
#include <unistd.h>

#include "tests/faults/fault.h"

extern "C" int setrlimit(__rlimit_resource_t resource, const rlimit* wanted) noexcept {
  if (armed() && getpid() != proctor_case_leader)
    prlimit(proctor_case_leader, static_cast<__rlimit_resource>(resource), wanted, nullptr);
  return real<decltype(setrlimit)>("setrlimit")(resource, wanted);
}
