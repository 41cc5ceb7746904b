#pragma once

#include <string>
#include <string_view>

/// What may be made of a string that came with a record, beyond showing it.
namespace proctor::compare {

/// Whether it may become a link: https, and nothing in it that could be mistaken.
bool is_link(std::string_view text);

/// Whether it may be offered for pasting into a shell: a proctor replay line for `id`, of
/// characters that mean nothing to a shell.
bool is_replay_line(std::string_view text, std::string_view id);

}  // namespace proctor::compare
