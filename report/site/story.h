#pragma once

#include "report/compare/matrix.h"
#include "report/site/page.h"

namespace proctor::site {

/// A failure as the page of its property tells it: what was violated, the counterexample, what
/// the processes noted, how often it came back, and the line that replays it.
data story(const compare::Column& column, const compare::Cell& cell);

}  // namespace proctor::site
