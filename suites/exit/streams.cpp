#include <cstdio>
#include <ostream>

#include "fixtures/channel.h"
#include "fixtures/child.h"
#include "fixtures/gen.h"
#include "suites/exit/handlers.h"
#include "suites/exit/topics.h"
#include "suites/exit/way.h"

namespace proctor {
namespace {

enum class Buffering { full, line, none };

std::ostream& operator<<(std::ostream& os, Buffering buffering) {
  constexpr const char* words[] = {"full", "by line", "none"};
  return os << words[static_cast<int>(buffering)];
}

FILE* open_stream(const Pipe& pipe, Buffering buffering) {
  FILE* stream = ::fdopen(pipe.write.number(), "w");
  constexpr int modes[] = {_IOFBF, _IOLBF, _IONBF};
  must(sys(::setvbuf(stream, nullptr, modes[static_cast<int>(buffering)], 1024)));
  return stream;
}

/// Sizes of what up to five streams are given, none more than any pipe holds.
rc::Gen<std::vector<int>> sizes() {
  const auto some =
      rc::gen::container<std::vector<int>>(rc::gen::scale(20.0, rc::gen::inRange(0, 3000)));
  return rc::gen::suchThat(rc::gen::scale(0.05, some),
                           [](const auto& all) { return !all.empty(); })
      .as("bytes for each stream");
}

/// Lines of a text that is like no part of itself.
std::string text_of(int size) {
  std::string text;
  for (int line = 0; static_cast<int>(text.size()) < size; ++line)
    text += "line " + std::to_string(line) + '\n';
  return text.substr(0, size);
}

const Property flushes_each_stream_once{
    .id = "exit.flushes_each_stream_once",
    .law =
        "What a program wrote to its streams, and what its exit handlers add, is written "
        "once and in that order when it calls exit().",
    .generator =
        "How much each stream is given, how it buffers, and the handlers, which add "
        "their names to the first stream.",
    .sources = {posix("XSH exit()"), iso_c("The exit function"), man("exit(3)")},
    .check = for_all(sizes(),
                     one_of<Buffering>({Buffering::full, Buffering::line, Buffering::none})
                         .as("buffering"),
                     handlers())
                 .tagged([](auto&&, Buffering buffering, auto&&) {
                   return "buffering: " + rc::toString(buffering);
                 })
                 .holds([](std::vector<int> sizes, Buffering buffering, std::string names) {
                   std::vector<Pipe> pipes(sizes.size());
                   for (Pipe& pipe : pipes) pipe = make_pipe();
                   Child child = fork_child([&] {
                     std::vector<FILE*> streams;
                     for (std::size_t i = 0; i < sizes.size(); ++i) {
                       streams.push_back(open_stream(pipes[i], buffering));
                       ::fputs(text_of(sizes[i]).c_str(), streams[i]);
                     }
                     at_exit(names, [&](char name) { ::fputc(name, streams[0]); });
                     leave(Way::exit, 0);
                   });

                   for (std::size_t i = 0; i < sizes.size(); ++i) {
                     pipes[i].write.close();
                     expect("what a stream wrote", read_all(pipes[i].read.number()),
                            text_of(sizes[i]) + (i == 0 ? reversed(names) : ""));
                   }
                   expect("the status of a process that wrote", child.wait(), exited(0));
                 }),
};

}  // namespace

std::vector<Property> exit_streams() { return {flushes_each_stream_once}; }

}  // namespace proctor
