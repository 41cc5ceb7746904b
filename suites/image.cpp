#include "suites/catalog.h"
#include "suites/image/topics.h"

namespace proctor {

Chapter image_chapter() {
  Chapter chapter{"image", {}, image::launch_traits()};
  for (const auto& topic : {image::init(), image::devices(), image::terminals(),
                            image::mirrors(), image::places(), image::programs()})
    chapter.properties.insert(chapter.properties.end(), topic.begin(), topic.end());
  const auto inventory = image::inventory_traits();
  chapter.traits.insert(chapter.traits.end(), inventory.begin(), inventory.end());
  return chapter;
}

}  // namespace proctor
