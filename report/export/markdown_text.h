#pragma once

#include <string>
#include <string_view>

/// Text from a record within Markdown as GitHub reads it. Nothing in it is markup, mentions
/// anybody, is linked to, or is a command to a runner that this is printed to.
namespace proctor::exports {

/// The text as a run of words, on one line, anywhere.
std::string prose(std::string_view text);

/// The text as it is, on one line, between backticks; not at the beginning of a line, and in a
/// table only by cell().
std::string code(std::string_view text);

/// The same in a table, in which a bar would end it: prose if there is one.
std::string cell(std::string_view text);

/// A link with these words, if the address is one that may be followed, else nothing.
std::string link(std::string_view words, std::string_view address);

}  // namespace proctor::exports
