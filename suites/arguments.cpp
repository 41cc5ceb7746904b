#include "suites/catalog.h"

namespace proctor {

Chapter arguments_chapter() { return {"arguments", {}, {}}; }

}  // namespace proctor
