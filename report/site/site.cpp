#include "report/site/site.h"

#include "report/site/assets.h"
#include "report/site/pages.h"

namespace proctor::site {

void make_files(const std::vector<record::Record>& records, const Sink& sink) {
  const Atlas atlas = atlas_of(records);
  for (const Page& page : pages())
    if (page.has_content(atlas)) page.make(atlas, sink);
  sink("style.css", std::string(asset("style.css")));
  sink("script.js", std::string(asset("script.js")));
  sink("mark.svg", std::string(asset("mark.svg")));
  sink("record.schema.json", std::string(asset("schema.json")));
}

}  // namespace proctor::site
