#include "suites/catalog.h"

namespace proctor {

Chapter orphans_chapter() { return {"orphans", {}, {}}; }

}  // namespace proctor
