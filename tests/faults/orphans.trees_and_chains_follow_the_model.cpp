/// A kernel that gives away the grandchildren of a process that ends, and not its children
/// only.

#include <cstdio>
#include <cstring>

#include "tests/faults/ancestors.h"

namespace {

struct Entry {
  char state;
  int parent;
};

Entry entry_of(pid_t pid) {
  char path[64], line[512] = "";
  std::snprintf(path, sizeof path, "/proc/%d/stat", pid);
  Entry entry{'X', 0};
  FILE* file = std::fopen(path, "r");
  if (!file) return entry;
  const char* name_end =
      std::fgets(line, sizeof line, file) ? std::strrchr(line, ')') : nullptr;
  std::fclose(file);
  if (name_end) std::sscanf(name_end + 1, " %c %d", &entry.state, &entry.parent);
  return entry;
}

}  // namespace

extern "C" pid_t getppid() {
  const pid_t now = sound_getppid();
  if (!armed() || now != first_parent || first_grandparent == 0) return now;
  const char state = entry_of(first_grandparent).state;
  return state == 'Z' || state == 'X' ? entry_of(proctor_case_leader).parent : now;
}
