#pragma once

#include "fixtures/runner/session.h"

namespace proctor {

/// Is one of the arguments GoogleTest's own, such as --gtest_filter?
bool wants_googletest(int argc, char** argv);

/// Shows every property to GoogleTest, whose filters, shards and outputs then work as ever.
int run_as_googletest(int argc, char** argv, const Program& program);

}  // namespace proctor
