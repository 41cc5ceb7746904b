#include "suites/catalog.h"

namespace proctor {

Chapter memory_chapter() { return {"memory", {}, {}}; }

}  // namespace proctor
