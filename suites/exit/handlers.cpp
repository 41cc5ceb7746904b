#include "suites/exit/handlers.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "fixtures/expect.h"
#include "fixtures/gen.h"

namespace proctor {
namespace {

/// Never destroyed, since it is wanted after everything else is.
std::function<void(char)>* action = nullptr;

template <char name>
void handler() {
  (*action)(name);
}

using Handler = void (*)();
constexpr Handler all[] = {handler<'a'>, handler<'b'>, handler<'c'>, handler<'d'>,
                           handler<'e'>};

}  // namespace

rc::Gen<std::string> handlers() {
  const auto names = one_of<char>({'a', 'b', 'c', 'd', 'e'});
  return rc::gen::scale(0.32, rc::gen::container<std::string>(names)).as("handlers");
}

void at_exit(const std::string& names, std::function<void(char)> act) {
  action = new std::function<void(char)>(std::move(act));
  for (char name : names)
    if (::atexit(all[name - 'a']) != 0) cannot_set_up("atexit() takes no more");
}

void Diary::add(char letter) {
  const int at = length.fetch_add(1);
  if (at < static_cast<int>(std::size(letters))) letters[at] = letter;
}

std::string Diary::text() const {
  return {letters, std::min<std::size_t>(length, std::size(letters))};
}

std::string reversed(const std::string& names) { return {names.rbegin(), names.rend()}; }

}  // namespace proctor
