#include "suites/environment/variables.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <tuple>

#include "fixtures/environment.h"
#include "fixtures/expect.h"
#include "fixtures/gen.h"

namespace proctor::environment {
namespace {

/// Of names; the digits come last, since no name begins with one.
constexpr std::string_view letters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz0123456789";
constexpr std::size_t digits = 10;

rc::Gen<std::string> text_of(std::string_view characters, int most) {
  const auto character = one_of(std::vector<char>(characters.begin(), characters.end()));
  return rc::gen::map(at_full_size(up_to(most, character)), [](const std::vector<char>& all) {
    return std::string(all.begin(), all.end());
  });
}

/// Read by dynamic loaders, by allocators, or by the new image to know that it is one.
bool is_reserved(const std::string& name) {
  static constexpr const char* prefixes[] = {"LD_",      "DYLD_", "GLIBC_", "MALLOC_",
                                             "PROCTOR_", "ASAN_", "UBSAN_"};
  return std::any_of(std::begin(prefixes), std::end(prefixes),
                     [&](const char* prefix) { return name.starts_with(prefix); });
}

rc::Gen<std::string> any_name() {
  const auto parts = rc::gen::pair(
      one_of(std::vector<char>(letters.begin(), letters.end() - digits)), text_of(letters, 30));
  return rc::gen::map(parts, [](const auto& drawn) {
    const std::string name = drawn.first + drawn.second;
    return is_reserved(name) ? '_' + name : name;
  });
}

/// Bytes that are not NUL; often none, seldom very many.
rc::Gen<std::string> any_value() {
  const auto much = rc::gen::map(evenly(1, 4097), [](int size) {
    return std::string(static_cast<std::size_t>(size), 'x');
  });
  return rc::gen::weightedOneOf<std::string>(
      {{24, any_text(40)}, {6, rc::gen::just(std::string())}, {1, much}});
}

rc::Gen<std::string> few_values() { return text_of("x= \n\xff", 12); }

rc::Gen<Variables> variables_of(int most, rc::Gen<std::string> name,
                                rc::Gen<std::string> value) {
  const auto pairs = up_to(most, rc::gen::pair(std::move(name), std::move(value)));
  return rc::gen::map(pairs, [](const std::vector<std::pair<std::string, std::string>>& all) {
    return Variables(all.begin(), all.end());
  });
}

}  // namespace

std::vector<std::string> listed(const Variables& variables) {
  std::vector<std::string> strings;
  for (const auto& [name, value] : variables)
    strings.emplace_back(name).append("=").append(value);
  std::sort(strings.begin(), strings.end());
  return strings;
}

std::vector<std::string> recognized(const std::vector<std::string>& strings,
                                    const std::set<std::string>& names) {
  std::vector<std::string> known;
  for (const std::string& text : strings)
    if (names.count(text.substr(0, text.find('='))) == 1) known.push_back(text);
  const std::size_t others = strings.size() - known.size();
  if (others > 0) known.push_back(std::to_string(others) + " of other names");
  std::sort(known.begin(), known.end());
  return known;
}

std::set<std::string> names_of(const Variables& variables) {
  std::set<std::string> names;
  for (const auto& [name, value] : variables) names.insert(name);
  return names;
}

std::vector<std::string> current() {
  return recognized(all_strings(), {few_names().begin(), few_names().end()});
}

void forget() {
  static char* nothing[] = {nullptr};
  environ = nothing;
}

void add(const Variables& variables) {
  for (const auto& [name, value] : variables)
    must(sys(::setenv(name.c_str(), value.c_str(), 1)));
}

rc::Gen<Variables> any_variables() { return variables_of(30, any_name(), any_value()); }

const std::vector<std::string>& few_names() {
  static const std::vector<std::string> names{"A", "AB", "ABC", "B", "_"};
  return names;
}

rc::Gen<Variables> few_variables() {
  return variables_of(6, one_of(few_names()), few_values());
}

Result<int> Edit::carry_out() const {
  if (!value) return sys(::unsetenv(name.c_str()));
  return sys(::setenv(name.c_str(), value->c_str(), overwrite));
}

void Edit::apply_to(Variables& model) const {
  if (!value)
    model.erase(name);
  else if (overwrite)
    model[name] = *value;
  else
    model.try_emplace(name, *value);
}

std::ostream& operator<<(std::ostream& os, const Edit& edit) {
  if (!edit.value) return os << "unsetenv(" << edit.name << ')';
  return os << "setenv(" << edit.name << ", " << rc::toString(*edit.value) << ", "
            << edit.overwrite << ')';
}

rc::Gen<std::vector<Edit>> edits(int most) {
  const auto edit = rc::gen::map(
      rc::gen::tuple(evenly(0, 5), one_of(few_names()), few_values()), [](const auto& drawn) {
        const auto& [kind, name, value] = drawn;
        if (kind >= 3) return kind == 3 ? Edit{name, value, false} : Edit{name, {}};
        return Edit{name, value};
      });
  return up_to(most, edit);
}

}  // namespace proctor::environment
