#include "suites/catalog.h"

namespace proctor {

Chapter wait_chapter() { return {"wait", {}, {}}; }

}  // namespace proctor
