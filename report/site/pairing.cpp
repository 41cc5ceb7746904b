#include "report/site/pairing.h"

#include <map>
#include <set>
#include <tuple>

namespace proctor::site {
namespace {

constexpr std::size_t few = 12;

/// Names the files: keys with dots in them could make the same name.
class Files {
 public:
  explicit Files(const Atlas& atlas) : atlas_(atlas) {}

  Pairing pairing(std::size_t before, std::size_t after) {
    const std::string name =
        "diff/" + atlas_.columns[before].key + ".." + atlas_.columns[after].key;
    std::string file = name;
    for (int number = 2; !used_.insert(file).second; ++number)
      file = name + '_' + std::to_string(number);
    return {before, after, file + ".html"};
  }

 private:
  const Atlas& atlas_;
  std::set<std::string> used_;
};

using Family = std::tuple<std::string, std::string, std::string>;

Family family_of(const compare::Column& column) {
  const record::Platform& platform = column.record->start.platform;
  return {platform.system, platform.machine, platform.containment};
}

std::vector<Pairing> some_pairs(const Atlas& atlas) {
  Files files(atlas);
  std::vector<Pairing> pairings;
  std::map<Family, std::size_t> last{{family_of(atlas.columns[0]), 0}};
  for (std::size_t i = 1; i < atlas.columns.size(); ++i) {
    pairings.push_back(files.pairing(0, i));
    const auto [relative, fresh] = last.try_emplace(family_of(atlas.columns[i]), i);
    if (relative->second != 0 && !fresh) pairings.push_back(files.pairing(relative->second, i));
    relative->second = i;
  }
  return pairings;
}

}  // namespace

bool pairs_all(const Atlas& atlas) { return atlas.columns.size() <= few; }

std::vector<Pairing> pairings_of(const Atlas& atlas) {
  if (!pairs_all(atlas)) return some_pairs(atlas);
  Files files(atlas);
  std::vector<Pairing> pairings;
  for (std::size_t i = 0; i < atlas.columns.size(); ++i)
    for (std::size_t j = i + 1; j < atlas.columns.size(); ++j)
      pairings.push_back(files.pairing(i, j));
  return pairings;
}

}  // namespace proctor::site
