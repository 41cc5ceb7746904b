#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <climits>
#include <cstdlib>

#include "fixtures/gen.h"
#include "fixtures/lockstep.h"
#include "suites/fork/laws.h"

namespace proctor {
namespace {

constexpr int depth = 3;      ///< Of directories called d, each in the one before.
constexpr int variables = 3;  ///< PROCTOR_0 and so on.
constexpr int unset = -1;

/// What a process has about it. A plain value, since each side of a fork shows it the other.
struct Surroundings {
  int directory;  ///< How many directories down.
  int umask;
  std::array<int, variables> environment;

  bool operator==(const Surroundings&) const = default;
  friend std::ostream& operator<<(std::ostream& os, const Surroundings& at) {
    os << at.directory << " directories down, umask 0" << std::oct << at.umask << std::dec;
    for (int i = 0; i < variables; ++i)
      if (at.environment[i] != unset) os << ", PROCTOR_" << i << '=' << at.environment[i];
    return os;
  }
};

/// What one side does: 0 is the parent, 1 the child.
struct Change {
  enum What { chdir, umask, setenv, unsetenv };

  int side;
  What what;
  int value;
  int variable;

  friend std::ostream& operator<<(std::ostream& os, const Change& change) {
    os << (change.side == 0 ? "parent " : "child ");
    switch (change.what) {
      case Change::chdir: return os << "goes " << change.value << " directories down";
      case Change::umask: return os << "sets umask 0" << std::oct << change.value << std::dec;
      case Change::setenv:
        return os << "sets PROCTOR_" << change.variable << '=' << change.value;
      case Change::unsetenv: break;
    }
    return os << "unsets PROCTOR_" << change.variable;
  }
};
using Changes = std::vector<Change>;

rc::Gen<Changes> changes(std::vector<int> sides) {
  const auto what =
      one_of(std::vector{Change::chdir, Change::umask, Change::setenv, Change::unsetenv});
  const auto change = rc::gen::apply(
      [](int side, Change::What kind, int value, int variable) {
        return Change{side, kind, kind == Change::chdir ? value % (depth + 1) : value,
                      variable};
      },
      one_of(std::move(sides)), what, evenly(0, 0777 + 1), evenly(0, variables));
  return up_to(12, change);
}

std::string variable_name(int variable) { return "PROCTOR_" + std::to_string(variable); }

/// Makes the directories that `changes` go to.
void make_directories(std::string path, const Changes& changes) {
  int deepest = 0;
  for (const Change& change : changes)
    if (change.what == Change::chdir) deepest = std::max(deepest, change.value);
  while (deepest-- > 0) {
    path += "/d";
    if (::mkdir(path.c_str(), 0777) == -1 && errno != EEXIST)
      skip(Reason::not_permitted, "no directory can be made: " + errno_name(errno));
  }
}

std::string directory() {
  char path[PATH_MAX];
  return ::getcwd(path, sizeof path) ? path : "";
}

/// What this process finds, which started in `base`. A umask is read by setting another.
Surroundings look_around(const std::string& base) {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  Surroundings found{-1, static_cast<int>(mask), {}};
  const std::string here = directory();
  if (here.starts_with(base)) found.directory = static_cast<int>(here.size() - base.size()) / 2;
  for (int i = 0; i < variables; ++i) {
    const char* value = ::getenv(variable_name(i).c_str());
    found.environment[i] = value ? std::atoi(value) : unset;
  }
  return found;
}

void make(const Change& change, std::string base) {
  const std::string name = variable_name(change.variable);
  switch (change.what) {
    case Change::chdir:
      for (int i = 0; i < change.value; ++i) base += "/d";
      must(sys(::chdir(base.c_str())));
      break;
    case Change::umask: ::umask(static_cast<mode_t>(change.value)); break;
    case Change::setenv:
      must(sys(::setenv(name.c_str(), std::to_string(change.value).c_str(), 1)));
      break;
    case Change::unsetenv: must(sys(::unsetenv(name.c_str())));
  }
}

void make(const Change& change, Surroundings& model) {
  switch (change.what) {
    case Change::chdir: model.directory = change.value; break;
    case Change::umask: model.umask = change.value; break;
    case Change::setenv: model.environment[change.variable] = change.value; break;
    case Change::unsetenv: model.environment[change.variable] = unset;
  }
}

}  // namespace

const Property cwd_umask_environment_copied_then_private{
    .id = "fork.cwd_umask_environment_copied_then_private",
    .law =
        "A new process starts with the working directory, umask and environment of its "
        "parent, and from then on each has its own.",
    .generator = "What the parent changes before the fork, and either of them after it.",
    .sources = {posix("XSH fork()"), posix("XSH umask()"), posix("XSH chdir()"),
                man("fork(2)")},
    .check = for_all(changes({0}).as("before"), changes({0, 1}).as("after"))
                 .holds([](const Changes& before, const Changes& after) {
                   const std::string base = directory();
                   make_directories(base, before);
                   make_directories(base, after);
                   Surroundings model[2] = {look_around(base), {}};
                   for (const Change& change : before) {
                     make(change, base);
                     make(change, model[0]);
                   }

                   constexpr int only_look = -1;
                   Lockstep<Surroundings> sides(2, [&](int, int step) {
                     if (step != only_look) make(after[step], base);
                     return look_around(base);
                   });
                   sides.fork(0, 1);
                   model[1] = model[0];
                   expect("what the child starts with", sides.at(1, only_look), model[1]);
                   for (int step = 0; step < static_cast<int>(after.size()); ++step) {
                     const int side = after[step].side;
                     make(after[step], model[side]);
                     expect("what a change makes", sides.at(side, step), model[side]);
                     expect("what the other side has then", sides.at(1 - side, only_look),
                            model[1 - side]);
                   }
                 }),
};

}  // namespace proctor
