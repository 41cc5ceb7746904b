#include "suites/catalog.h"

namespace proctor {

Chapter limits_chapter() { return {"limits", {}, {}}; }

}  // namespace proctor
