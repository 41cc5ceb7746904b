#include <unistd.h>

#include "fixtures/exec.h"
#include "fixtures/gen.h"
#include "fixtures/self.h"
#include "suites/arguments/traits.h"
#include "suites/catalog.h"

namespace proctor {
namespace {

/// What a new image finds when `call` executes `path`, with argv free.
Portrait image_of(Exec call, const std::string& path, const std::vector<std::string>& arguments,
                  const std::string& search_path = "/nowhere") {
  return self::portrait_after([&] {
    exec_by(call, path, arguments,
            {self::marked_variable("portray", "60"), "PATH=" + search_path});
  });
}

rc::Gen<Exec> calls() {
  return one_of<Exec>(
             {Exec::execve, Exec::execv, Exec::execvp, Exec::fexecve, Exec::posix_spawn})
      .as("call");
}

/// Any bytes but NUL, now and then very many, whatever else is drawn.
rc::Gen<std::string> strings() {
  const auto much = rc::gen::map(evenly(1, 2001), [](int size) {
    return std::string(static_cast<std::size_t>(size), 'x');
  });
  return rc::gen::weightedOneOf<std::string>({{30, any_text(40)}, {1, much}});
}

const Property argv_roundtrips{
    .id = "arguments.argv_roundtrips",
    .law =
        "A new image finds the arguments that it was executed with, in order, byte for byte.",
    .generator = "One to twenty strings of any bytes; the call that executes.",
    .sources = {posix("XSH exec"), posix("XSH posix_spawn()"), man("execve(2)")},
    .check = for_all(several(1, 20, strings()).as("arguments"), calls())
                 .tagged([](const auto&, Exec call) { return rc::toString(call); })
                 .holds([](const std::vector<std::string>& arguments, Exec call) {
                   const Portrait image = image_of(call, self::path(), arguments);
                   expect("the arguments of a new image", image.arguments, arguments);
                 }),
};

/// Some, and more often thousands.
rc::Gen<int> counts() {
  return rc::gen::weightedOneOf<int>({{1, rc::gen::inRange(1, 100)}, {2, evenly(1, 5000)}})
      .as("count");
}

const Property argc_and_terminator{
    .id = "arguments.argc_and_terminator",
    .law = "argc is the number of arguments, and argv[argc] is a null pointer.",
    .generator =
        "How many arguments, up to 4999, whether they are empty; the call that executes.",
    .sources = {posix("XSH exec"), iso_c("Program startup"), man("execve(2)")},
    .check = for_all(counts(), rc::gen::arbitrary<bool>().as("empty"), calls())
                 .holds([](int count, bool empty, Exec call) {
                   const std::vector<std::string> arguments(static_cast<std::size_t>(count),
                                                            empty ? "" : "x");
                   const Portrait image = image_of(call, self::path(), arguments);
                   expect("argc", image.arguments.size(), arguments.size());
                   ensure(image.arguments_end_in_null, "argv[argc] is a null pointer");
                 }),
};

/// How a file is named when it is executed.
enum class Naming { absolute, relative, link, searched };

std::ostream& operator<<(std::ostream& os, Naming naming) {
  static constexpr const char* words[] = {"absolute path", "relative path", "symbolic link",
                                          "search of PATH"};
  return os << words[static_cast<int>(naming)];
}

/// The empty one, names that programs do get, and any other.
rc::Gen<std::string> first_arguments() {
  return rc::gen::oneOf(rc::gen::just(std::string()),
                        one_of<std::string>({"x", "-sh", "/", "no/such/file"}), strings())
      .as("argv[0]");
}

Portrait image_named(Naming naming, const std::string& argv0) {
  const std::string path = self::path();
  const std::size_t slash = path.rfind('/');
  const std::string directory = path.substr(0, slash + 1), file = path.substr(slash + 1);
  if (naming == Naming::absolute) return image_of(Exec::execve, path, {argv0});
  if (naming == Naming::searched) return image_of(Exec::execvp, file, {argv0}, directory);
  if (naming == Naming::relative) {
    must(sys(::chdir(directory.c_str())));
    return image_of(Exec::execve, "./" + file, {argv0});
  }
  if (::symlink(path.c_str(), "link") == -1)
    skip(Reason::not_permitted, "no link can be made: " + errno_name(errno));
  return image_of(Exec::execve, "link", {argv0});
}

const Property argv0_is_free_form{
    .id = "arguments.argv0_is_free_form",
    .law = "argv[0] is what the caller wrote there, whatever file it executes.",
    .generator = "A string, often empty; how the file is named.",
    .sources = {posix("XSH exec"), man("execve(2)")},
    .check = for_all(first_arguments(), one_of<Naming>({Naming::absolute, Naming::relative,
                                                        Naming::link, Naming::searched})
                                            .as("file by"))
                 .tagged([](const auto&, Naming naming) { return rc::toString(naming); })
                 .holds([](const std::string& argv0, Naming naming) {
                   const Portrait image = image_named(naming, argv0);
                   expect("the arguments of a new image", image.arguments,
                          std::vector<std::string>{argv0});
                 }),
};

}  // namespace

Chapter arguments_chapter() {
  return {"arguments",
          {argv_roundtrips, argc_and_terminator, argv0_is_free_form},
          arguments::traits()};
}

}  // namespace proctor
