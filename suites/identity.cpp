#include "suites/catalog.h"
#include "suites/identity/topics.h"

namespace proctor {

Chapter identity_chapter() {
  Chapter chapter{"identity", {}, identity::traits()};
  for (const auto& topic : {identity::constancy(), identity::kinship(), identity::uniqueness()})
    chapter.properties.insert(chapter.properties.end(), topic.begin(), topic.end());
  return chapter;
}

}  // namespace proctor
