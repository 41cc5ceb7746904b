#include "report/export/markdown_text.h"

#include <algorithm>

#include "report/record/visible.h"

namespace proctor::exports {
namespace {

/// Breaks what would be more than text, without a difference to the eye.
constexpr std::string_view joiner = "\u2060";

/// `text` with a joiner after the first character of each `word` in it.
std::string broken(std::string text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string::npos;
       at = text.find(word, at + 1 + joiner.size()))
    text.insert(at + 1, joiner);
  return text;
}

/// The text on one line, and no part of it a command, such as "::error" or "##[error]".
std::string inert(std::string_view text) {
  return broken(broken(record::visible(text), "::"), "##[");
}

}  // namespace

std::string prose(std::string_view text) {
  std::string words = inert(text);
  for (const std::string_view word : {"@", "://", "www.", "#", "GH-"})
    words = broken(words, word);
  std::string escaped;
  for (const char c : words) {
    if (std::string_view("\\`*_{}[]()<>#+-!|~$&").find(c) != std::string_view::npos)
      escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::string code(std::string_view text) {
  const std::string line = inert(text);
  std::size_t longest = 0, run = 0;
  for (const char c : line) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(longest + 1, '`');
  const bool padded =
      line.empty() || line.front() == '`' || line.back() == '`' || line.front() == ' ';
  return fence + (padded ? " " : "") + line + (padded ? " " : "") + fence;
}

}  // namespace proctor::exports
