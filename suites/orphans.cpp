#include "suites/catalog.h"
#include "suites/orphans/topics.h"

namespace proctor {

Chapter orphans_chapter() {
  Chapter chapter{"orphans", {}, orphans::traits()};
  for (const auto& topic : {orphans::adoption(), orphans::trees(), orphans::statuses()})
    chapter.properties.insert(chapter.properties.end(), topic.begin(), topic.end());
  return chapter;
}

}  // namespace proctor
