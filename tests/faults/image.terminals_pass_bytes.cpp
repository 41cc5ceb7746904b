/// A /dev/ptmx whose terminals appear in another devpts than the one on /dev/pts.

#include <stdlib.h>

#include <string>

#include "tests/faults/fault.h"

extern "C" char* ptsname(int master) {
  static std::string elsewhere;
  char* path = real<decltype(ptsname)>("ptsname")(master);
  if (!armed() || !path) return path;
  elsewhere = std::string(path) + "000000";
  return elsewhere.data();
}
