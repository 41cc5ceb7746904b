#include "suites/catalog.h"

namespace proctor {

Chapter fork_chapter() { return {"fork", {}, {}}; }

}  // namespace proctor
