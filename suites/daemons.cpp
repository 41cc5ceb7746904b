#include "suites/catalog.h"

namespace proctor {

Chapter daemons_chapter() { return {"daemons", {}, {}}; }

}  // namespace proctor
