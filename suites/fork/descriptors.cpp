#include <fcntl.h>

#include "fixtures/fd.h"
#include "fixtures/lockstep.h"
#include "suites/fork/descriptor_script.h"
#include "suites/fork/laws.h"

namespace proctor {
namespace {

constexpr const char* path = "scripted";

void make_file() {
  const Result<Fd> file = sys<Fd>(::open(path, O_RDWR | O_CREAT | O_TRUNC, 0666));
  if (!file) skip(Reason::not_permitted, "no file can be made: " + errno_name(errno));
}

/// After each step, what both sides see is what the model says.
void run(const DescriptorScript& script) {
  constexpr int only_look = -1;
  DescriptorModel model;
  Lockstep<DescriptorView> sides(2, [&](int, int step) {
    return view_descriptors(step == only_look ? 0 : play(script.steps[step], path));
  });
  for (int step = 0; step <= static_cast<int>(script.steps.size()); ++step) {
    if (step == script.before) {
      sides.fork(0, 1);
      model.fork();
      expect("the child's descriptors at first", sides.at(1, only_look), model.view(1, 0));
    }
    if (step == static_cast<int>(script.steps.size())) return;
    const int side = script.steps[step].side;
    const long result = model.play(script.steps[step]);
    expect("what a step makes", sides.at(side, step), model.view(side, result));
    if (step >= script.before)
      expect("what the other side has then", sides.at(1 - side, only_look),
             model.view(1 - side, 0));
  }
}

}  // namespace

const Property descriptors_copied_descriptions_shared{
    .id = "fork.descriptors_copied_descriptions_shared",
    .law =
        "A new process has a copy of its parent's descriptors and their flags, of the same "
        "open file descriptions: offset and status flags stay in common.",
    .generator =
        "Calls on descriptors of one file: the parent's before the fork, and either's "
        "after it.",
    .sources = {posix("XSH fork()"), posix("XBD Open File Description"), posix("XSH fcntl()"),
                man("fork(2)")},
    .check =
        for_all(descriptor_scripts().as("script")).holds([](const DescriptorScript& script) {
          make_file();
          run(script);
        }),
};

}  // namespace proctor
