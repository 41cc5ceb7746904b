#include "suites/catalog.h"
#include "suites/wait/topics.h"

namespace proctor {

Chapter wait_chapter() {
  Chapter chapter{"wait", wait_statuses(), wait_traits()};
  for (const auto& topic : {wait_choices(), wait_groups(), wait_leftovers()})
    chapter.properties.insert(chapter.properties.end(), topic.begin(), topic.end());
  return chapter;
}

}  // namespace proctor
