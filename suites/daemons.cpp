#include "suites/catalog.h"
#include "suites/daemons/topics.h"

namespace proctor {

Chapter daemons_chapter() {
  Chapter chapter{"daemons", daemon_births(), daemon_traits()};
  const auto habits = daemon_habits();
  chapter.properties.insert(chapter.properties.end(), habits.begin(), habits.end());
  return chapter;
}

}  // namespace proctor
