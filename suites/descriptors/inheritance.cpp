#include <unistd.h>

#include "fixtures/child.h"
#include "fixtures/shared.h"
#include "suites/descriptors/launch.h"
#include "suites/descriptors/pair.h"
#include "suites/descriptors/topics.h"

namespace proctor::descriptors {
namespace {

const Property fork_copies_table{
    .id = "descriptors.fork_copies_table",
    .law =
        "A child begins with a copy of its parent's table: the same numbers, flags and open "
        "file descriptions.",
    .generator = "Up to a hundred calls that make the parent's table.",
    .sources = {posix("XSH fork()"), man("fork(2)")},
    .check = for_all(commands().as("calls")).holds([](const std::vector<Command>& commands) {
      begin_empty();
      perform_all(commands);
      const Table before = scan();
      const Shared<Table> inherited, moved;

      must(fork_child([&] {
             *inherited = scan();
             for (int number = 0; number < table_size; ++number)
               ::lseek(number, 100 + number, SEEK_SET);
             *moved = scan();
           }).wait());

      expect_table("what a child finds in its table", *inherited, before);
      expect_table("what the parent sees when the child has moved offsets", scan(), *moved);
    }),
};

const Property fork_tables_diverge{
    .id = "descriptors.fork_tables_diverge",
    .law =
        "After fork() the tables of parent and child are two: what one opens, closes or marks "
        "is nothing to the other.",
    .generator =
        "Up to a hundred calls that make the parent's table, and up to twenty that parent "
        "(1st) and child (2nd) make afterwards.",
    .sources = {posix("XSH fork()"), man("fork(2)")},
    .check = for_all(commands().as("calls"),
                     turns({Command::close, Command::open, Command::dup, Command::dup2,
                            Command::dup_from, Command::pipe, Command::mark}))
                 .holds([](std::vector<Command> commands, std::vector<Turn> turns) {
                   Pair pair(std::move(commands), std::move(turns));
                   pair.start_as_kin();
                   pair.expect_no_effect_on_the_other();
                 }),
};

const Property unrelated_processes_are_independent{
    .id = "descriptors.unrelated_processes_are_independent",
    .law =
        "Two processes that opened their files themselves have nothing in common, though "
        "numbers and files be the same.",
    .generator =
        "Up to a hundred calls by which two processes make like tables, and up to twenty "
        "that one or the other makes afterwards.",
    .sources = {posix("XBD File Descriptor"), posix("XBD Open File Description"),
                posix("XSH open()")},
    .check = for_all(commands().as("calls"),
                     turns({Command::seek, Command::close, Command::open, Command::dup2,
                            Command::dup_from, Command::mark, Command::set_append}))
                 .holds([](std::vector<Command> commands, std::vector<Turn> turns) {
                   Pair pair(std::move(commands), std::move(turns));
                   pair.start_as_strangers();
                   pair.expect_no_effect_on_the_other();
                 }),
};

const Property exec_closes_exactly_cloexec{
    .id = "descriptors.exec_closes_exactly_cloexec",
    .law =
        "A new program finds closed what had FD_CLOEXEC, and everything else as it was left.",
    .generator = "Up to a hundred calls that make the table, and how the program is started.",
    .sources = {posix("XSH exec"), posix("XSH fcntl()"), posix("XSH posix_spawn()"),
                man("execve(2)")},
    .at_most = 50,
    .check = for_all(commands().as("calls"), launchers())
                 .tagged([](const auto&, Launcher launcher) { return launcher.name; })
                 .holds([](std::vector<Command> commands, Launcher launcher) {
                   const Shared<Table> before;
                   const Portrait portrait = launched(launcher, [&] {
                     perform_all(commands);
                     *before = scan();
                   });

                   Table found = table_in(portrait), expected = *before;
                   for (Slot& slot : expected)
                     if (slot.close_on_exec) slot = {.number = slot.number};
                   for (int standard : {0, 1, 2})
                     if (!expected[standard].open) found[standard] = expected[standard];
                   expect_table("what a new program finds in its table", found, expected);
                 }),
};

const Property standard_numbers{
    .id = "descriptors.standard_numbers",
    .law = "Standard input, output and error of a program are its descriptors 0, 1 and 2.",
    .generator = "Which of three files are open as 0, 1 and 2.",
    .sources = {posix("XBD <unistd.h>"), posix("XSH stdin"), posix("XSH exec")},
    .at_most = 25,
    .check = for_all(rc::gen::container<std::vector<int>>(3, evenly(0, 3)).as("files"))
                 .holds([](std::vector<int> files) {
                   const Shared<Table> before;
                   const Portrait portrait = launched(by_exec, [&] {
                     for (int file : files) must(perform({Command::open, file, 0, false}));
                     *before = scan();
                   });

                   const std::vector<int> numbers{0, 1, 2};
                   expect("the constants of <unistd.h>",
                          std::vector<int>{STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO},
                          numbers);
                   expect("fileno() of stdin, stdout and stderr", portrait.standard_streams,
                          numbers);
                   expect_table("what a new program finds in its table", table_in(portrait),
                                *before);
                 }),
};

}  // namespace

std::vector<Property> inheritance() {
  return {standard_numbers, fork_copies_table, fork_tables_diverge, exec_closes_exactly_cloexec,
          unrelated_processes_are_independent};
}

}  // namespace proctor::descriptors
