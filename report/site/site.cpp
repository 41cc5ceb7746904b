#include "report/site/site.h"

#include "report/site/aliases.h"
#include "report/site/assets.h"
#include "report/site/pages.h"

namespace proctor::site {

void make_files(const std::vector<record::Record>& records, const Sink& sink,
                const Extras& extras) {
  Atlas atlas = atlas_of(records);
  atlas.sensitivity = extras.sensitivity;
  for (std::size_t i = 0; extras.keep && i < atlas.columns.size(); ++i)
    atlas.originals[i] =
        extras.keep(*atlas.columns[i].record, "record/" + atlas.columns[i].key + ".ndjson");
  for (const Page& page : pages())
    if (page.has_content(atlas)) page.make(atlas, sink);
  make_aliases(atlas, aliases_in(asset("aliases.txt")), sink);
  sink("style.css", std::string(asset("style.css")));
  sink("script.js", std::string(asset("script.js")));
  sink("mark.svg", std::string(asset("mark.svg")));
  sink("record.schema.json", std::string(asset("schema.json")));
}

}  // namespace proctor::site
