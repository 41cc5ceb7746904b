/// A kernel that gives processes with more than one thread to process 1, whatever subreaper
/// there is.

#include <pthread.h>

#include "tests/faults/ancestors.h"

namespace {

pid_t threaded = 0;  ///< Who has threads.

}  // namespace

extern "C" int pthread_create(pthread_t* thread, const pthread_attr_t* attributes,
                              void* (*body)(void*), void* argument) {
  threaded = getpid();
  return real<decltype(pthread_create)>("pthread_create")(thread, attributes, body, argument);
}

extern "C" pid_t getppid() {
  const pid_t now = sound_getppid();
  const bool adopted = armed() && first_parent != 0 && now != first_parent;
  return adopted && threaded == getpid() ? 1 : now;
}
