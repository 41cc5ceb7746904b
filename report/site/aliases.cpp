#include "report/site/aliases.h"

#include <set>
#include <sstream>

#include "report/site/places.h"
#include "report/site/view.h"

namespace proctor::site {

std::vector<Alias> aliases_in(std::string_view text) {
  std::vector<Alias> aliases;
  std::istringstream lines{std::string(text)};
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    Alias alias;
    if (!line.starts_with('#') && words >> alias.before >> alias.now) aliases.push_back(alias);
  }
  return aliases;
}

void make_aliases(const Atlas& atlas, const std::vector<Alias>& aliases, const Sink& sink) {
  const std::set<std::string_view> ids = Places(atlas).properties;
  for (const Alias& alias : aliases) {
    if (ids.contains(alias.before) || !ids.contains(alias.now)) continue;
    data page = page_data(atlas, alias.before, "../");
    page.set("before", alias.before);
    page.set("now", alias.now);
    sink("property/" + alias.before + ".html", rendered("alias.mustache", page));
  }
}

}  // namespace proctor::site
