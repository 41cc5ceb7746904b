#include <algorithm>
#include <map>
#include <set>

#include "report/compare/words.h"
#include "report/site/pages.h"
#include "report/site/view.h"

namespace proctor::site {
namespace {

/// What a section of a document is the source of.
struct Use {
  std::set<std::string> properties;
  std::set<std::string> traits;
};

using Sections = std::map<std::string, Use>;

std::map<std::string, Sections> documents_of(const Atlas& atlas) {
  std::map<std::string, Sections> documents;
  for (const compare::Row& row : atlas.rows)
    if (row.example != nullptr)
      for (const record::Source& source : row.example->sources)
        documents[source.document][source.section].properties.insert(row.id);
  for (const compare::TraitRow& row : atlas.traits)
    for (const record::Source& source : row.example->sources)
      documents[source.document][source.section].traits.insert(row.id);
  return documents;
}

data ids_of(const std::set<std::string>& ids) {
  return list_of({ids.begin(), ids.end()}, "id");
}

}  // namespace

void make_sources(const Atlas& atlas, const Sink& sink) {
  data documents{data::type::list};
  std::size_t number = 0;
  for (const auto& [name, sections] : documents_of(atlas)) {
    data list{data::type::list};
    for (const auto& [title, use] : sections) {
      data item;
      item.set("section", title);
      item.set("properties", ids_of(use.properties));
      item.set("traits", ids_of(use.traits));
      list << item;
    }
    data item;
    item.set("document", name);
    item.set("document_id", "document-" + std::to_string(++number));
    item.set("section_count", compare::counted(sections.size(), "section", "sections"));
    item.set("sections", list);
    documents << item;
  }
  data page = page_data(atlas, "Sources", "", "sources.html");
  page.set("documents", documents);
  sink("sources.html", rendered("sources.mustache", page));
}

}  // namespace proctor::site
