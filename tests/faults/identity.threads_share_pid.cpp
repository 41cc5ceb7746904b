/// A getpid() for which each thread is a process, as once with LinuxThreads.

#include <unistd.h>

#include "tests/faults/fault.h"

extern "C" pid_t getpid() { return armed() ? gettid() : real<decltype(getpid)>("getpid")(); }
