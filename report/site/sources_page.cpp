#include <algorithm>
#include <map>
#include <set>
#include <utility>

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

/// As an index has it: _exit(2) stands among those with e.
struct IndexOrder {
  static std::string folded(const std::string& title) {
    return compare::in_lower_case(
        title.substr(std::min(title.find_first_not_of("_/"), title.size())));
  }

  bool operator()(const std::string& a, const std::string& b) const {
    return std::pair(folded(a), a) < std::pair(folded(b), b);
  }
};

struct Document {
  std::string name;
  std::map<std::string, Use, IndexOrder> sections;

  std::size_t laws() const {
    std::set<std::string> ids;
    for (const auto& [title, use] : sections)
      ids.insert(use.properties.begin(), use.properties.end());
    return ids.size();
  }
};

/// Those on which most rests come first.
std::vector<Document> documents_of(const Atlas& atlas) {
  std::map<std::string, decltype(Document::sections)> documents;
  for (const compare::Row& row : atlas.rows)
    if (row.example != nullptr)
      for (const record::Source& source : row.example->sources)
        documents[source.document][source.section].properties.insert(row.id);
  for (const compare::TraitRow& row : atlas.traits)
    for (const record::Source& source : row.example->sources)
      documents[source.document][source.section].traits.insert(row.id);
  std::vector<Document> ordered;
  for (auto& [name, sections] : documents) ordered.push_back({name, std::move(sections)});
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](const Document& a, const Document& b) { return a.laws() > b.laws(); });
  return ordered;
}

data ids_of(const std::set<std::string>& ids) {
  return list_of({ids.begin(), ids.end()}, "id");
}

}  // namespace

void make_sources(const Atlas& atlas, const Sink& sink) {
  data documents{data::type::list};
  std::size_t number = 0;
  for (const Document& document : documents_of(atlas)) {
    data list{data::type::list};
    for (const auto& [title, use] : document.sections) {
      data item;
      item.set("section", title);
      item.set("properties", ids_of(use.properties));
      item.set("traits", ids_of(use.traits));
      list << item;
    }
    data item;
    item.set("document", document.name);
    item.set("document_id", "document-" + std::to_string(++number));
    item.set("section_count",
             compare::counted(document.sections.size(), "section", "sections") + ", " +
                 compare::counted(document.laws(), "law", "laws"));
    item.set("sections", list);
    documents << item;
  }
  data page = page_data(atlas, "Sources", "", "sources.html");
  page.set("documents", documents);
  sink("sources.html", rendered("sources.mustache", page));
}

}  // namespace proctor::site
