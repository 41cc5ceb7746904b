#include "report/compare/facts.h"

#include <array>
#include <map>

#include "report/compare/words.h"

namespace proctor::compare {
namespace {

using record::Platform;

struct Field {
  const char* name;
  std::string Platform::*text;
};

constexpr std::array fields{Field{"system", &Platform::system},
                            Field{"release", &Platform::release},
                            Field{"version", &Platform::version},
                            Field{"machine", &Platform::machine},
                            Field{"libc", &Platform::libc},
                            Field{"linkage", &Platform::linkage},
                            Field{"containment", &Platform::containment},
                            Field{"privilege", &Platform::privilege}};

std::map<std::string, std::string> facts_of(const record::Record& record) {
  std::map<std::string, std::string> facts;
  for (const record::Fact& fact : record.facts) facts[fact.name] = in_words(fact.value);
  return facts;
}

}  // namespace

std::vector<Difference> differing_facts(const record::Record& before,
                                        const record::Record& after) {
  std::map<std::string, Difference> sides;
  for (const auto& [name, value] : facts_of(before))
    sides[name] = {name, value, "not told", ""};
  for (const auto& [name, value] : facts_of(after)) {
    if (!sides.contains(name)) sides[name] = {name, "not told", "", ""};
    sides[name].after = value;
  }
  std::vector<Difference> differing;
  for (auto& [name, side] : sides)
    if (side.before != side.after) differing.push_back(std::move(side));
  return differing;
}

std::vector<Difference> differing_identity(const Platform& before, const Platform& after) {
  std::vector<Difference> differing;
  for (const Field& field : fields)
    if (before.*field.text != after.*field.text)
      differing.push_back({field.name, before.*field.text, after.*field.text, ""});
  return differing;
}

}  // namespace proctor::compare
