#include "suites/environment/traits.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include "fixtures/environment.h"
#include "fixtures/exec.h"
#include "fixtures/self.h"
#include "suites/environment/variables.h"

namespace proctor::environment {
namespace {

std::string value_of(const char* name) {
  const char* value = ::getenv(name);
  return value ? value : "";
}

/// Tells by the values of two variables of one name which call was about which.
Value duplicates() {
  static char first[] = "A=first", second[] = "A=second";
  static char* both[] = {first, second, nullptr};
  environ = both;
  std::set<std::string> told{"getenv() gives the " + value_of("A")};
  must(sys(::setenv("A", "new", 1)));
  const auto after = all_strings();
  const auto has = [&after](const char* entry) {
    return std::find(after.begin(), after.end(), entry) != after.end();
  };
  const char* edited = has("A=first") ? "the second" : has("A=second") ? "the first" : "both";
  told.insert(std::string("setenv() replaces ") + edited);
  static char again[] = "A=first", once_more[] = "A=second";
  static char* anew[] = {again, once_more, nullptr};
  environ = anew;
  must(sys(::unsetenv("A")));
  told.insert(::getenv("A") ? "unsetenv() removes one" : "unsetenv() removes both");
  return set_of(told);
}

const Trait trait_duplicates{
    .id = "environment.trait_duplicates",
    .question = "If two strings of the environment have one name, which does a call mean?",
    .advice = "Remove duplicates before you trust a variable that somebody else has passed.",
    .sources = {posix("XBD Environment Variable Definition"), man("getenv(3)")},
    .observe = duplicates,
};

Value malformed() {
  const std::vector<std::string> odd{"NAME", "", "=value"};
  const std::string path = self::path();
  const auto arguments = self::marked_arguments("portray", {"60"});
  const auto passed =
      self::portrait_after([&] { exec_by(Exec::execve, path, arguments, odd); }).environment;
  std::set<std::string> told;
  for (const std::string& entry : odd)
    if (std::find(passed.begin(), passed.end(), entry) != passed.end())
      told.insert('"' + entry + '"');
  return set_of(told);
}

const Trait trait_malformed{
    .id = "environment.trait_malformed",
    .question = "Which of the strings \"NAME\", \"\" and \"=value\" does exec pass on?",
    .advice = "Skip strings of environ that have no name before an equals sign.",
    .sources = {posix("XSH exec"), posix("XBD Environment Variable Definition")},
    .observe = malformed,
};

/// What putenv() of `text` does where NAME was set.
std::string after_putenv(const char* text) {
  forget();
  add({{"NAME", "value"}});
  static std::string own;
  own = text;
  const Result<int> put = sys(::putenv(own.data()));
  if (!put) return errno_name(put.failure().number);
  const auto after = all_strings();
  if (std::find(after.begin(), after.end(), text) != after.end()) return "stored";
  return after.empty() ? "NAME is removed" : "nothing";
}

Value putenv_no_equals() {
  std::set<std::string> told;
  for (const char* text : {"NAME", "=value", ""})
    told.insert('"' + std::string(text) + "\": " + after_putenv(text));
  return set_of(told);
}

const Trait trait_putenv_no_equals{
    .id = "environment.trait_putenv_no_equals",
    .question = "What does putenv() do with \"NAME\", \"=value\" and \"\", where NAME was set?",
    .advice = "Use setenv() and unsetenv(), which refuse what is no name.",
    .sources = {posix("XSH putenv()"), man("putenv(3)")},
    .observe = putenv_no_equals,
};

}  // namespace

std::vector<Trait> traits() {
  return {trait_duplicates, trait_malformed, trait_putenv_no_equals};
}

}  // namespace proctor::environment
