#include "report/compare/trust.h"

#include <algorithm>

namespace proctor::compare {
namespace {

constexpr std::string_view letters_and_digits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

bool consists_of(std::string_view text, std::string_view more) {
  return std::all_of(text.begin(), text.end(), [=](char c) {
    return letters_and_digits.find(c) != std::string_view::npos ||
           more.find(c) != std::string_view::npos;
  });
}

}  // namespace

bool is_link(std::string_view text) {
  constexpr std::string_view scheme = "https://";
  if (!text.starts_with(scheme)) return false;
  const std::string_view rest = text.substr(scheme.size());
  const std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
  return !host.empty() && consists_of(host, ".-:") &&
         consists_of(rest, "-._~:/?#[]@!$&()*+,;=%");
}

bool is_replay_line(std::string_view text, std::string_view id) {
  const std::string start = "proctor replay " + std::string(id);
  return text.starts_with(start) &&
         (text.size() == start.size() || text[start.size()] == ' ') &&
         consists_of(text, " ._+/:,=@-");
}

}  // namespace proctor::compare
