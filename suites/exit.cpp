#include "suites/catalog.h"
#include "suites/exit/topics.h"

namespace proctor {

Chapter exit_chapter() {
  Chapter chapter{"exit", exit_verdicts(), exit_traits()};
  for (const auto& topic : {exit_handlers(), exit_streams()})
    chapter.properties.insert(chapter.properties.end(), topic.begin(), topic.end());
  return chapter;
}

}  // namespace proctor
