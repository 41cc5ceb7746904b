#include "report/export/plain.h"

#include "report/record/visible.h"

namespace proctor::exports {

std::string plain(std::string_view text, bool keep_lines) {
  std::string shown;
  for (const char c : record::visible(text, keep_lines))
    if (c == '#' && shown.ends_with('#'))
      shown += "<U+0023>";
    else
      shown += c;
  return shown;
}

std::string cut(std::string text, std::size_t most) {
  constexpr std::string_view ellipsis = "\u2026";
  if (text.size() <= most) return text;
  std::size_t end = most - std::min(most, ellipsis.size());
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  text.resize(end);
  return text.append(ellipsis);
}

}  // namespace proctor::exports
