#pragma once

#include <regex>

namespace proctor::house {

/// A conditional that asks which system this is; that is what file names are for.
std::regex platform_conditional();

/// A macro being defined.
std::regex macro_definition();

/// A call that waits for time to pass.
std::regex sleep_call();

/// A mustache tag that puts its value on the page unescaped.
std::regex unescaped_tag();

/// A note that something is left to be done.
std::regex postponement();

/// A step of a workflow whose action is not fixed by the hash of a commit.
std::regex unpinned_action();

}  // namespace proctor::house
