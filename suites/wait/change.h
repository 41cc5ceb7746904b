#pragma once

#include <rapidcheck.h>

#include "fixtures/child.h"

namespace proctor {

/// How a child can change its state, each as the status that its parent is to get: an exit, a
/// death by a signal, a stop, a continuation.
rc::Gen<Status> changes();

/// Does the child that changed so live?
bool outlives(Status change);

/// A child that has changed its state as `change` says, which was not yet told to anybody.
Child changed_child(Status change);

/// Waits until this process's parent sleeps, or for a moment where that cannot be seen. A child
/// that ends after that ends while its parent waits for it.
void await_sleeping_parent();

}  // namespace proctor
