#pragma once

#include <ostream>
#include <vector>

#include "fixtures/gen.h"

namespace proctor::identity {

/// The calls that create a process.
enum class Creation { fork, spawn, spawnp, plain_fork };

std::ostream& operator<<(std::ostream& os, Creation call);

/// One to four of those that there are here, more often those that fork.
rc::Gen<std::vector<Creation>> creations();

/// Creates one process after another by these calls. The next one is created by a child that
/// was forked, and by the same process as before if the child was spawned. Each time what both
/// sides were told is the law.
void create_all(const std::vector<Creation>& calls);

}  // namespace proctor::identity
