#pragma once

/// What proctor-report's exit codes say.
namespace proctor::verbs {

constexpr int done = 0, differs_for_the_worse = 1, bad_input = 2, broke_down = 3;

}  // namespace proctor::verbs
