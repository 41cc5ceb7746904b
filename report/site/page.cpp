#include "report/site/page.h"

#include <stdexcept>

#include "report/record/visible.h"
#include "report/site/assets.h"

namespace proctor::site {

std::string escaped(std::string_view text) {
  std::string html;
  for (const char c : record::visible(text, true)) {
    switch (c) {
      case '&': html += "&amp;"; break;
      case '<': html += "&lt;"; break;
      case '>': html += "&gt;"; break;
      case '"': html += "&quot;"; break;
      case '\'': html += "&#39;"; break;
      default: html += c;
    }
  }
  return html;
}

std::string rendered(std::string_view name, const data& values) {
  kainjow::mustache::mustache page{std::string(asset(name))};
  page.set_custom_escape([](const std::string& text) { return escaped(text); });
  std::string html = page.render(values);
  if (!page.is_valid()) throw std::logic_error(std::string(name) + ": " + page.error_message());
  return html;
}

}  // namespace proctor::site
