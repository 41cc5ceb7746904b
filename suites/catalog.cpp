#include "suites/catalog.h"

namespace proctor {

std::vector<Chapter> catalog() {
  return {identity_chapter(),  descriptors_chapter(), limits_chapter(), environment_chapter(),
          arguments_chapter(), name_chapter(),        exit_chapter(),   fork_chapter(),
          memory_chapter(),    orphans_chapter(),     wait_chapter(),   zombies_chapter(),
          sessions_chapter(),  daemons_chapter(),     image_chapter()};
}

}  // namespace proctor
