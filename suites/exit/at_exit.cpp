#include <sys/wait.h>

#include <cstdio>

#include "fixtures/channel.h"
#include "fixtures/child.h"
#include "fixtures/gen.h"
#include "fixtures/shared.h"
#include "suites/exit/abrupt.h"
#include "suites/exit/handlers.h"
#include "suites/exit/topics.h"
#include "suites/exit/way.h"

namespace proctor {
namespace {

const Property handlers_run_in_reverse{
    .id = "exit.handlers_run_in_reverse",
    .law =
        "exit() runs the handlers that atexit() registered, each as often as it was "
        "registered, and the last one first.",
    .generator = "Up to 32 registrations of five handlers.",
    .sources = {posix("XSH atexit()"), posix("XSH exit()"), iso_c("The exit function"),
                man("atexit(3)")},
    .check = for_all(handlers()).holds([](std::string names) {
      const Shared<Diary> diary;
      Child child = fork_child([&] {
        at_exit(names, [&](char name) { diary->add(name); });
        leave(Way::exit, 7);
      });

      expect("the status of a process with exit handlers", child.wait(), exited(7));
      expect("the order in which handlers run", diary->text(), reversed(names));
    }),
};

const Property abrupt_ends_skip_handlers{
    .id = "exit.abrupt_ends_skip_handlers",
    .law =
        "A program that ends otherwise than by exit() or a return from main() runs no exit "
        "handler and writes nothing that its streams still hold.",
    .generator = "How the program ends, its handlers, and how many bytes a stream holds.",
    .sources = {posix("XSH _Exit()"), posix("XSH abort()"), posix("XSH exec"),
                posix("XSH Signal Actions"), man("_exit(2)")},
    .check = for_all(one_of(abrupt_ends()).as("end"), handlers(),
                     rc::gen::inRange(0, 4000).as("bytes held"))
                 .tagged([](Abrupt end, auto&&...) { return rc::toString(end); })
                 .holds([](Abrupt end, std::string names, int bytes) {
                   const Shared<Diary> diary;
                   Pipe pipe = make_pipe();
                   Child child = fork_child([&] {
                     FILE* stream = ::fdopen(pipe.write.number(), "w");
                     must(sys(::setvbuf(stream, nullptr, _IOFBF, 8192)));
                     ::fputs(std::string(bytes, 'x').c_str(), stream);
                     at_exit(names, [&](char name) { diary->add(name); });
                     break_off(end);
                   });
                   pipe.write.close();
                   must(child.wait());

                   expect("the handlers that run", diary->text(), "");
                   if (end == Abrupt::aborted) return;
                   expect("how much of what a stream holds is written",
                          read_all(pipe.read.number()).size(), 0U);
                 }),
};

const Property handlers_follow_fork_not_exec{
    .id = "exit.handlers_follow_fork_not_exec",
    .law =
        "A forked child has its parent's exit handlers and adds to them for itself alone; a "
        "program that it executes has none of them.",
    .generator =
        "Handlers from before the fork, the child's, the parent's, and whether the "
        "child executes another program.",
    .sources = {posix("XSH atexit()"), posix("XSH fork()"), posix("XSH exec"),
                man("atexit(3)")},
    .check = for_all(handlers().as("before"), handlers().as("in the child"),
                     handlers().as("in the parent"),
                     one_of<Way>({Way::exit, Way::return_from_main}).as("child's end"))
                 .holds([](std::string before, std::string later, std::string own, Way way) {
                   const Shared<Diary> parents, childs;
                   Child parent = fork_child([&] {
                     at_exit(before, [&](char name) { parents->add(name); });
                     Child child = fork_child([&] {
                       at_exit(later, [&](char name) { childs->add(name); });
                       leave(way, 0);
                     });
                     must(child.wait());
                     at_exit(own, [&](char name) { parents->add(name); });
                     leave(Way::exit, 0);
                   });
                   must(parent.wait());

                   expect("the handlers that the child runs", childs->text(),
                          way == Way::exit ? reversed(before + later) : "");
                   expect("the handlers that the parent runs", parents->text(),
                          reversed(before + own));
                 }),
};

}  // namespace

std::vector<Property> exit_handlers() {
  return {handlers_run_in_reverse, abrupt_ends_skip_handlers, handlers_follow_fork_not_exec};
}

}  // namespace proctor
