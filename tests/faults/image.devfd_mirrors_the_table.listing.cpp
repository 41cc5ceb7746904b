/// A /dev/fd that lists the first ten descriptors only.

#include <dirent.h>

#include <cstring>

#include "tests/faults/fault.h"

extern "C" struct dirent* readdir(DIR* directory) {
  const auto sound_readdir = real<decltype(readdir)>("readdir");
  struct dirent* entry = sound_readdir(directory);
  while (armed() && entry && std::strlen(entry->d_name) > 1 && entry->d_name[0] != '.')
    entry = sound_readdir(directory);
  return entry;
}
