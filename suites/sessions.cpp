#include "suites/catalog.h"
#include "suites/sessions/topics.h"

namespace proctor {

Chapter sessions_chapter() {
  Chapter chapter{"sessions", session_leaders(), session_traits()};
  for (const auto& topic : {group_moves(), group_signals(), session_terminals()})
    chapter.properties.insert(chapter.properties.end(), topic.begin(), topic.end());
  return chapter;
}

}  // namespace proctor
