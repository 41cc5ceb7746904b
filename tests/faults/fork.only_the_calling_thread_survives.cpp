/// A fork() whose child has the first of its parent's other threads besides the calling one.

#include "tests/faults/fork.h"

#include <pthread.h>

static pthread_t first;
static void* (*first_routine)(void*) = nullptr;
static void* first_argument = nullptr;

extern "C" int pthread_create(pthread_t* thread, const pthread_attr_t* attributes,
                              void* (*routine)(void*), void* argument) {
  const int failure =
      real<decltype(pthread_create)>("pthread_create")(thread, attributes, routine, argument);
  if (failure != 0 || first_routine) return failure;
  first = *thread;
  first_routine = routine;
  first_argument = argument;
  return 0;
}

extern "C" pid_t fork() {
  const pid_t pid = sound_fork();
  if (pid == 0 && armed() && first_routine && !pthread_equal(first, pthread_self())) {
    pthread_t again;
    real<decltype(pthread_create)>("pthread_create")(&again, nullptr, first_routine,
                                                     first_argument);
  }
  return pid;
}
