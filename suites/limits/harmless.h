#pragma once

#include <map>

#include "fixtures/limit.h"
#include "fixtures/platform/resources.h"
#include "fixtures/property.h"

namespace proctor::limits {

using Limits = std::map<Resource, Limit>;

/// Limits on at least one resource that are far from stopping a process of a case, or the image
/// that it executes, from working.
rc::Gen<Limits> harmless_limits();

/// Sets each of `wanted`, as far as the hard limits at hand allow.
void set_all(const Limits& wanted);

/// All limits of the calling process.
Limits all_limits();

/// All limits of a new image that a child of this process becomes.
Limits limits_after_exec();

}  // namespace proctor::limits
