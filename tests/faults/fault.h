#pragma once

#include <dlfcn.h>
#include <sys/types.h>

/// Set by proctor in the processes of a case, 0 elsewhere.
extern "C" __attribute__((weak)) pid_t proctor_case_leader;

/// Is the platform to be broken now? Only inside a case: proctor itself needs a sound one.
inline bool armed() { return &proctor_case_leader && proctor_case_leader != 0; }

/// The platform's own function of that name: real<decltype(open)>("open").
template <class Function>
Function* real(const char* name) {
  return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}
