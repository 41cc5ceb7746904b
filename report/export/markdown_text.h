#pragma once

#include <string>
#include <string_view>

/// Text from a record within Markdown as GitHub reads it. Nothing in it is markup, mentions
/// anybody, is linked to, or is a command to a runner that this is printed to.
namespace proctor::exports {

/// The text as a run of words, on one line.
std::string prose(std::string_view text);

/// The text as it is, on one line, between backticks.
std::string code(std::string_view text);

}  // namespace proctor::exports
