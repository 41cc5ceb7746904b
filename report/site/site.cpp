#include "report/site/site.h"

#include "report/site/assets.h"
#include "report/site/pages.h"

namespace proctor::site {

std::map<std::string, std::string> files_of(const std::vector<record::Record>& records) {
  Atlas atlas;
  atlas.columns = compare::columns_of(records);
  atlas.rows = compare::rows_of(atlas.columns);
  atlas.traits = compare::trait_rows_of(atlas.columns);

  std::map<std::string, std::string> files;
  files["index.html"] = overview_page(atlas);
  files["traits.html"] = traits_page(atlas);
  for (std::size_t i = 0; i < atlas.columns.size(); ++i)
    files["platform/" + atlas.columns[i].key + ".html"] = platform_page(atlas, i);
  for (std::size_t i = 0; i < atlas.rows.size(); ++i)
    files["property/" + atlas.rows[i].id + ".html"] = property_page(atlas, i);
  files["style.css"] = asset("style.css");
  files["mark.svg"] = asset("mark.svg");
  files["record.schema.json"] = asset("schema.json");
  return files;
}

}  // namespace proctor::site
