#pragma once

#include <vector>

#include "fixtures/property.h"

namespace proctor {

Chapter identity_chapter();
Chapter descriptors_chapter();
Chapter limits_chapter();
Chapter environment_chapter();
Chapter arguments_chapter();
Chapter name_chapter();
Chapter exit_chapter();
Chapter fork_chapter();
Chapter memory_chapter();
Chapter orphans_chapter();
Chapter wait_chapter();
Chapter zombies_chapter();
Chapter sessions_chapter();
Chapter daemons_chapter();
Chapter image_chapter();

/// Every chapter, in the order in which a reader would meet them.
std::vector<Chapter> catalog();

}  // namespace proctor
