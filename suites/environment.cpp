#include <cstdlib>

#include "fixtures/child.h"
#include "fixtures/exec.h"
#include "fixtures/gate.h"
#include "fixtures/gen.h"
#include "fixtures/self.h"
#include "suites/catalog.h"
#include "suites/environment/traits.h"
#include "suites/environment/variables.h"

namespace proctor {
namespace {

using namespace environment;

const Property exec_delivers_envp_exactly{
    .id = "environment.exec_delivers_envp_exactly",
    .law = "A new image finds exactly the environment that it was executed with.",
    .generator = "Up to thirty variables with values of any bytes; the call that executes.",
    .sources = {posix("XSH exec"), posix("XSH posix_spawn()"),
                posix("XBD Environment Variable Definition"), man("execve(2)")},
    .check =
        for_all(any_variables().as("variables"),
                one_of<Exec>({Exec::execve, Exec::execle, Exec::fexecve, Exec::posix_spawn})
                    .as("call"))
            .tagged([](const auto&, Exec call) { return rc::toString(call); })
            .holds([](const Variables& variables, Exec call) {
              const std::string path = self::path();
              const auto arguments = self::marked_arguments("portray", {"60"});
              const Portrait image = self::portrait_after(
                  [&] { exec_by(call, path, arguments, listed(variables)); });
              expect("the environment of a new image",
                     recognized(image.environment, names_of(variables)), listed(variables));
            }),
};

/// Both sides of a fork change what they have, the child first.
void edit_in_turn(const Variables& before, const std::vector<Edit>& by_child,
                  const std::vector<Edit>& by_parent) {
  const auto change = [&before](const std::vector<Edit>& edits) {
    Variables after = before;
    for (const Edit& edit : edits) {
      must(edit.carry_out());
      edit.apply_to(after);
    }
    return listed(after);
  };
  Gate child_is_done, parent_is_done;
  Child child = fork_child([&] {
    expect("the environment that a child starts with", current(), listed(before));
    const auto own = change(by_child);
    child_is_done.open();
    parent_is_done.pass();
    expect("the environment of the child when its parent has changed its own", current(), own);
  });
  child_is_done.pass();
  expect("the environment of the parent when its child has changed its own", current(),
         listed(before));
  change(by_parent);
  parent_is_done.open();
  must(child.wait());
}

const Property fork_copies_then_isolates{
    .id = "environment.fork_copies_then_isolates",
    .law =
        "A forked child starts with its parent's environment, and changes on either side stay "
        "on that side.",
    .generator = "Variables of the parent; what the child and the parent set and unset.",
    .sources = {posix("XSH fork()"), posix("XSH setenv()"), man("fork(2)")},
    .check = for_all(few_variables().as("variables"), edits(8).as("by the child"),
                     edits(8).as("by the parent"))
                 .holds([](const Variables& variables, const std::vector<Edit>& by_child,
                           const std::vector<Edit>& by_parent) {
                   forget();
                   add(variables);
                   edit_in_turn(variables, by_child, by_parent);
                 }),
};

std::string looked_up(const std::string& name) {
  const char* value = ::getenv(name.c_str());
  return value ? name + '=' + value : name + " unset";
}

std::string looked_up(const std::string& name, const Variables& model) {
  const auto found = model.find(name);
  return found == model.end() ? name + " unset" : name + '=' + found->second;
}

const Property setenv_follows_model{
    .id = "environment.setenv_follows_model",
    .law =
        "After setenv() and unsetenv() each variable has the value it was last given, and "
        "nothing else is there.",
    .generator = "Up to sixty calls about five names, some of which begin like others.",
    .sources = {posix("XSH setenv()"), posix("XSH unsetenv()"), posix("XSH getenv()"),
                man("setenv(3)")},
    .check = for_all(edits(60).as("calls")).holds([](const std::vector<Edit>& calls) {
      forget();
      Variables model;
      for (const Edit& call : calls) {
        expect("what the call gives", call.carry_out(), 0);
        call.apply_to(model);
        for (const std::string& name : few_names())
          expect("what getenv() gives", looked_up(name), looked_up(name, model));
        expect("the strings of the environment", current(), listed(model));
      }
    }),
};

}  // namespace

Chapter environment_chapter() {
  return {"environment",
          {exec_delivers_envp_exactly, fork_copies_then_isolates, setenv_follows_model},
          environment::traits()};
}

}  // namespace proctor
