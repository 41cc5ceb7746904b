#pragma once

#include <map>
#include <optional>
#include <ostream>
#include <set>
#include <string>
#include <vector>

#include "fixtures/property.h"
#include "fixtures/result.h"

namespace proctor::environment {

using Variables = std::map<std::string, std::string>;

/// The strings that stand for `variables`, sorted.
std::vector<std::string> listed(const Variables& variables);

/// `strings`, sorted; those of names that are not among `names` are only counted, since nobody
/// is to read in a failure what the environment of proctor itself was.
std::vector<std::string> recognized(const std::vector<std::string>& strings,
                                    const std::set<std::string>& names);

/// The names of `variables`.
std::set<std::string> names_of(const Variables& variables);

/// Those of the few names, with the others counted.
std::vector<std::string> current();

/// Gives this process an environment of its own, with nothing in it.
void forget();

/// Sets each of `variables`.
void add(const Variables& variables);

/// Any variables, but none that a loader or a library reads, nor ours.
rc::Gen<Variables> any_variables();

/// The names that edits are about; each begins like the next.
const std::vector<std::string>& few_names();

/// Some of the few names, with a value each.
rc::Gen<Variables> few_variables();

/// One call of setenv() or unsetenv().
struct Edit {
  std::string name;
  std::optional<std::string> value;  ///< Nothing: unsetenv().
  bool overwrite = true;

  Result<int> carry_out() const;
  void apply_to(Variables& model) const;
  friend std::ostream& operator<<(std::ostream& os, const Edit& edit);
};

/// Up to `most` of them.
rc::Gen<std::vector<Edit>> edits(int most);

}  // namespace proctor::environment
