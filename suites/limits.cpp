#include "suites/catalog.h"
#include "suites/limits/topics.h"

namespace proctor {

Chapter limits_chapter() {
  Chapter chapter{"limits", {}, limits::traits()};
  for (const auto& topic :
       {limits::setting(), limits::scope(), limits::open_files(), limits::file_size()})
    chapter.properties.insert(chapter.properties.end(), topic.begin(), topic.end());
  return chapter;
}

}  // namespace proctor
