#include "suites/catalog.h"

namespace proctor {

Chapter environment_chapter() { return {"environment", {}, {}}; }

}  // namespace proctor
