#include "suites/catalog.h"
#include "suites/descriptors/topics.h"

namespace proctor {

Chapter descriptors_chapter() {
  Chapter chapter{.name = "descriptors", .properties = {}, .traits = descriptors::traits()};
  for (const auto& topic :
       {descriptors::allocation(), descriptors::table(), descriptors::copies(),
        descriptors::offsets(), descriptors::inheritance()})
    chapter.properties.insert(chapter.properties.end(), topic.begin(), topic.end());
  return chapter;
}

}  // namespace proctor
