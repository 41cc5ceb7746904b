#include "report/site/page.h"

#include <functional>
#include <map>
#include <stdexcept>

#include "report/record/visible.h"
#include "report/site/assets.h"

namespace proctor::site {
namespace {

/// The template, which is parsed once.
kainjow::mustache::mustache& parsed(std::string_view name) {
  thread_local std::map<std::string, kainjow::mustache::mustache, std::less<>> templates;
  const auto known = templates.find(name);
  if (known != templates.end()) return known->second;
  auto& page = templates.emplace(std::string(name), std::string(asset(name))).first->second;
  page.set_custom_escape([](const std::string& text) { return escaped(text); });
  return page;
}

}  // namespace

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
  kainjow::mustache::mustache& page = parsed(name);
  std::string html = page.render(values);
  if (!page.is_valid()) throw std::logic_error(std::string(name) + ": " + page.error_message());
  return html;
}

}  // namespace proctor::site
