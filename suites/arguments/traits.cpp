#include "suites/arguments/traits.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cmath>

#include "fixtures/channel.h"
#include "fixtures/child.h"
#include "fixtures/exec.h"
#include "fixtures/limit.h"
#include "fixtures/self.h"

namespace proctor::arguments {
namespace {

/// What becomes of an execution: a portrait, or why there is none.
Value empty_argv() {
  Pipe line = make_pipe();
  const std::string path = self::path();
  Child child = fork_child([&] {
    must(sys(::dup2(line.write.number(), self::report_fd)));
    line.write.close();
    line.read.close();
    exec_by(Exec::execve, path, {}, {self::marked_variable("portray", "60")});
    conclude({.kind = Complaint::answered, .observed = pack(text(errno_name(errno)))});
  });
  line.write.close();
  const auto portrait = from_bytes(read_all(line.read.number()));
  const Status status = must(child.wait());
  if (!portrait) return text(rc::toString(status));
  const auto count = portrait->arguments.size();
  const std::string first = count > 0 ? ", argv[0] \"" + portrait->arguments[0] + '"' : "";
  return text("argc " + std::to_string(count) + first);
}

const Trait trait_empty_argv{
    .id = "arguments.empty_argv",
    .question = "What does a program find that is executed without any argument?",
    .advice = "Look at argc before argv[0], and never execute a program so.",
    .sources = {posix("XSH exec"), man("execve(2)")},
    .observe = empty_argv,
};

/// Can a new image have `count` arguments of `length` bytes, beside those that tell it to end?
bool fits(std::size_t count, std::size_t length) {
  const std::string path = self::path(), text(length, 'x');
  const auto marked = self::marked_arguments("exit", {"0"});
  std::vector<char*> arguments = self::pointers(marked);
  arguments.insert(arguments.end() - 1, count, const_cast<char*>(text.c_str()));
  char* environment[] = {nullptr};
  Child child = fork_child([&] {
    ::execve(path.c_str(), arguments.data(), environment);
    ::_exit(1);
  });
  return must(child.wait()) == exited(0);
}

/// The greatest number of arguments of that length, up to `most`.
std::size_t capacity(std::size_t length, std::size_t most) {
  std::size_t least = 0;
  while (least < most) {
    const std::size_t middle = least + (most - least + 1) / 2;
    if (fits(middle, length))
      least = middle;
    else
      most = middle - 1;
  }
  return least;
}

/// The same room holds n strings of 1 byte and m of 64, each with `overhead` besides, so
/// n (1 + overhead) = m (64 + overhead).
Value accounting() {
  constexpr std::size_t many = 400'000;
  constexpr double small = 1, large = 64;
  lower_limit(RLIMIT_STACK, 1 << 20);
  const auto n = static_cast<double>(capacity(0, many));
  const auto m = static_cast<double>(capacity(63, many));
  if (n >= many || n <= m) return word("unlimited");
  const double overhead = (m * large - n * small) / (n - m);
  return number(std::lround(overhead), "bytes");
}

const Trait trait_arg_accounting{
    .id = "arguments.trait_arg_accounting",
    .question = "How much of ARG_MAX does an argument take beside its bytes and its NUL?",
    .advice = "Count a pointer for each string when you fill a command line up to ARG_MAX.",
    .sources = {posix("XSH exec"), posix("XBD <limits.h>"), man("execve(2)")},
    .observe = accounting,
};

void write_script(const std::string& line) {
  const Result<Fd> script = sys<Fd>(::open("script", O_WRONLY | O_CREAT | O_TRUNC, 0700));
  if (!script) skip(Reason::not_permitted, "no file can be made: " + rc::toString(script));
  write_all((*script).number(), line.data(), line.size());
}

Value shebang() {
  const std::string interpreter = self::path();
  if (interpreter.size() > 100) skip(Reason::not_applicable, "this program has a long path");
  write_script("#!" + interpreter + " one two \n");
  if (::access("script", X_OK) == -1)
    skip(Reason::not_permitted, "no script can be executed here");
  const auto seen =
      self::portrait_after([] {
        exec_by(Exec::execve, "./script", {"zero"}, {self::marked_variable("portray", "60")});
      }).arguments;
  std::set<std::string> told;
  if (seen.size() == 3) told.insert("one argument");
  if (seen.size() > 3) told.insert("split into words");
  if (seen.size() >= 3)
    told.insert(seen[seen.size() - 2].ends_with(' ') ? "trailing blank kept"
                                                     : "trailing blank dropped");
  told.insert(seen.at(0) == interpreter ? "argv[0] is the interpreter" : "argv[0] is another");
  return set_of(told);
}

const Trait trait_shebang{
    .id = "arguments.trait_shebang",
    .question = "What does an interpreter get of \"#!interpreter one two \"?",
    .advice = "Give an interpreter no argument, or one without blanks.",
    .sources = {man("execve(2)"), bsd("execve(2)"), darwin("execve(2)")},
    .observe = shebang,
};

}  // namespace

std::vector<Trait> traits() { return {trait_empty_argv, trait_arg_accounting, trait_shebang}; }

}  // namespace proctor::arguments
