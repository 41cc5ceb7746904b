#include "suites/catalog.h"
#include "suites/zombies/topics.h"

namespace proctor {

Chapter zombies_chapter() {
  Chapter chapter{"zombies", zombies::life(), zombies::traits()};
  for (Property& property : zombies::release())
    chapter.properties.push_back(std::move(property));
  return chapter;
}

}  // namespace proctor
