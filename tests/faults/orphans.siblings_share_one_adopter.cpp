/// A kernel that gives processes with more than one thread to process 1, whatever subreaper
/// there is.

#include <pthread.h>
#include <unistd.h>

#include "tests/faults/fault.h"

namespace {

pid_t parent = 0;
pid_t threaded = 0;  ///< Who has threads.

}  // namespace

extern "C" pid_t fork() {
  const pid_t self = getpid();
  const pid_t child = real<decltype(fork)>("fork")();
  if (child == 0) parent = self;
  return child;
}

extern "C" int pthread_create(pthread_t* thread, const pthread_attr_t* attributes,
                              void* (*body)(void*), void* argument) {
  threaded = getpid();
  return real<decltype(pthread_create)>("pthread_create")(thread, attributes, body, argument);
}

extern "C" pid_t getppid() {
  const pid_t now = real<decltype(getppid)>("getppid")();
  return armed() && threaded == getpid() && now != parent ? 1 : now;
}
