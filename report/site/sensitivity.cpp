#include "report/site/sensitivity.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>

#include "report/record/fields.h"
#include "report/record/malformed.h"
#include "report/record/record.h"
#include "report/record/visible.h"

namespace proctor::site {
namespace {

using record::Fields;
using record::Malformed;

constexpr std::size_t most_bytes = std::size_t{16} << 20, most_pairs = 1'000'000;

constexpr record::Limits limits{.line = most_bytes,
                                .depth = 8,
                                .nodes = 2'000'000,
                                .key = 64,
                                .string = 4096,
                                .lines = 1,
                                .bytes = most_bytes};

std::string text_in(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw Malformed("it cannot be opened");
  std::string text(most_bytes + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  if (in.bad() || text.empty()) throw Malformed("nothing can be read from it");
  if (text.size() > most_bytes) throw Malformed("it is longer than 16 MiB");
  return text;
}

std::string checked_id(std::string id) {
  if (!record::is_id(id)) throw Malformed("\"" + id + "\" is no id of a property");
  return id;
}

/// A fault is named after its property, with one more word where that has several.
std::string checked_name(std::string name) {
  const std::size_t chapter = name.find('.');
  const std::size_t variant =
      chapter == std::string::npos ? chapter : name.find('.', chapter + 1);
  const bool plain = variant == std::string::npos;
  if (!record::is_id(name.substr(0, variant)) ||
      (!plain && !record::is_id("fault" + name.substr(variant))))
    throw Malformed("\"" + name + "\" is no name of a fault");
  return name;
}

std::vector<std::string> tried_in(const Fields& fault) {
  std::vector<std::string> ids;
  for (std::string& id : fault.strings("tried")) ids.push_back(checked_id(std::move(id)));
  std::sort(ids.begin(), ids.end());
  if (std::adjacent_find(ids.begin(), ids.end()) != ids.end())
    fault.refuse("tried", "names a property twice");
  return ids;
}

Fault fault_in(const Fields& fields) {
  Fault fault{
      checked_name(fields.string("name")), fields.string("about"), tried_in(fields), {}};
  for (const Fields& each : fields.objects("caught_by"))
    fault.caught_by.push_back({checked_id(each.string("id")), each.unsigned_number("cases")});
  std::sort(fault.caught_by.begin(), fault.caught_by.end(),
            [](const Catch& a, const Catch& b) { return a.id < b.id; });
  for (std::size_t i = 0; i < fault.caught_by.size(); ++i) {
    if (!fault.was_tried(fault.caught_by[i].id))
      fields.refuse("caught_by", "names a property that was not tried");
    if (i > 0 && fault.caught_by[i - 1].id == fault.caught_by[i].id)
      fields.refuse("caught_by", "names a property twice");
  }
  return fault;
}

/// A page shows every fault of a chapter beside every property that was tried under any of
/// them.
void refuse_too_large(const Sensitivity& sensitivity) {
  struct Extent {
    std::size_t faults = 0;
    std::set<std::string_view> properties;
  };
  std::map<std::string, Extent> chapters;
  for (const Fault& fault : sensitivity.faults) {
    Extent& extent = chapters[fault.name.substr(0, fault.name.find('.'))];
    ++extent.faults;
    extent.properties.insert(fault.tried.begin(), fault.tried.end());
  }
  std::size_t pairs = 0;
  for (const auto& [chapter, extent] : chapters)
    pairs += extent.faults * extent.properties.size();
  if (pairs > most_pairs) throw Malformed("it has more than a million pairs to show");
}

Sensitivity parsed(const std::string& text) {
  const record::Tree tree(text, limits);
  const Fields all(tree, 0);
  if (all.text("format") != "proctor-sensitivity" || !all.text("version").starts_with("1."))
    throw Malformed("it is no proctor-sensitivity 1.x");
  Sensitivity sensitivity{all.string("suite"), all.unsigned_number("cases"), {}};
  std::set<std::string> names;
  for (const Fields& each : all.objects("faults")) {
    sensitivity.faults.push_back(fault_in(each));
    if (!names.insert(sensitivity.faults.back().name).second)
      each.refuse("name", "stands there twice");
  }
  refuse_too_large(sensitivity);
  return sensitivity;
}

}  // namespace

const Catch* Fault::catch_by(std::string_view id) const {
  const auto found =
      std::lower_bound(caught_by.begin(), caught_by.end(), id,
                       [](const Catch& a, std::string_view b) { return a.id < b; });
  return found != caught_by.end() && found->id == id ? &*found : nullptr;
}

bool Fault::was_tried(std::string_view id) const {
  return std::binary_search(tried.begin(), tried.end(), id, std::less<>());
}

Sensitivity read_sensitivity(const std::string& file) {
  try {
    return parsed(text_in(file));
  } catch (const Malformed& error) {
    throw NotUnderstood(record::visible(file + ": " + error.what()) +
                        "; make one with tests/faults/sensitivity.py");
  }
}

}  // namespace proctor::site
