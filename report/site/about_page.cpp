#include "report/site/pages.h"
#include "report/site/phrases.h"
#include "report/site/view.h"

namespace proctor::site {

void make_about(const Atlas& atlas, const Sink& sink) {
  data page = page_data(atlas, "About", "", "about.html");
  data levels{data::type::list};
  for (const record::Level level :
       {record::Level::shall, record::Level::option, record::Level::platform}) {
    data item;
    item.set("level", std::string(record::name_of(level)));
    item.set("meaning", meaning_of(level));
    levels << item;
  }
  page.set("levels", levels);
  page.set("legend", legend());
  sink("about.html", rendered("about.mustache", page));
}

}  // namespace proctor::site
