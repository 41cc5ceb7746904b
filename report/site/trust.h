#pragma once

#include "report/compare/trust.h"

namespace proctor::site {

using compare::is_link;
using compare::is_replay_line;

}  // namespace proctor::site
