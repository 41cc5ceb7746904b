/// A fork() whose child has the thread storage of the program as it is when a thread begins.

#include "tests/faults/fork.h"

#include <link.h>

#include <cstring>

static int begin_anew(dl_phdr_info* object, size_t, void*) {
  if (!object->dlpi_tls_data) return 1;
  for (int i = 0; i < object->dlpi_phnum; ++i) {
    const auto& segment = object->dlpi_phdr[i];
    if (segment.p_type != PT_TLS) continue;
    std::memset(object->dlpi_tls_data, 0, segment.p_memsz);
    std::memcpy(object->dlpi_tls_data,
                reinterpret_cast<const void*>(object->dlpi_addr + segment.p_vaddr),
                segment.p_filesz);
  }
  return 1;
}

extern "C" pid_t fork() {
  const pid_t pid = sound_fork();
  if (pid == 0 && armed()) dl_iterate_phdr(begin_anew, nullptr);
  return pid;
}
