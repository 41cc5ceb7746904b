#include "suites/catalog.h"

namespace proctor {

Chapter sessions_chapter() { return {"sessions", {}, {}}; }

}  // namespace proctor
