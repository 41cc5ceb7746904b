#include "report/export/markdown_text.h"

#include <algorithm>

#include "report/compare/trust.h"
#include "report/export/plain.h"

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

bool is_markup(char c) {
  return std::string_view("\\`*_{}[]()<>#+-!|~$&").find(c) != std::string_view::npos;
}

}  // namespace

std::string prose(std::string_view text) {
  std::string words = plain(text);
  for (const std::string_view word : {"@", "::", "://", "www.", "#", "GH-"})
    words = broken(words, word);
  std::string escaped;
  for (const char c : words) {
    if (is_markup(c)) escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::string code(std::string_view text) {
  const std::string line = plain(text);
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

std::string cell(std::string_view text) {
  if (text.empty()) return "";
  return text.find('|') == std::string_view::npos ? code(text) : prose(text);
}

std::string link(std::string_view words, std::string_view address) {
  if (!compare::is_link(address)) return "";
  std::string target;
  for (const char c : address) {
    if (is_markup(c)) target += '\\';
    target += c;
  }
  return '[' + prose(words) + "](<" + target + ">)";
}

}  // namespace proctor::exports
