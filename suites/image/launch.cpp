#include "fixtures/launch.h"

#include <signal.h>

#include "fixtures/expect.h"
#include "fixtures/mode.h"
#include "fixtures/platform/observer.h"
#include "suites/image/topics.h"

namespace proctor::image {
namespace {

const Trait launch_descriptors{
    .id = "image.trait_launch_descriptors",
    .question = "Which descriptors above 2 is a program launched with, and to what?",
    .advice =
        "Warning if there are any: each keeps its file, pipe or socket open in every program "
        "that is started. Open with O_CLOEXEC in whatever launches.",
    .sources = {posix("XSH exec"), posix("XSH open()")},
    .observe =
        [] {
          std::set<std::string> leaked;
          for (const auto& [number, kind] : launch().leaked)
            leaked.insert(std::to_string(number) + ' ' + kind);
          return set_of(leaked);
        },
};

const Trait launch_signals{
    .id = "image.trait_launch_signals",
    .question = "Which signals are ignored or blocked in a program when it is launched?",
    .advice =
        "Warning if there are any: exec keeps both. Where SIGPIPE is ignored pipelines do not "
        "end, where SIGCHLD is children cannot be waited for. Reset them in whatever launches.",
    .sources = {posix("XSH exec"), posix("XSH sigaction()"), posix("XSH sigprocmask()")},
    .observe =
        [] {
          std::set<std::string> odd;
          for (int each : launch().portrait.ignored) odd.insert(signal_name(each) + " ignored");
          for (int each : launch().portrait.blocked) odd.insert(signal_name(each) + " blocked");
          return set_of(odd);
        },
};

const Trait launch_umask{
    .id = "image.trait_launch_umask",
    .question = "With which umask is a program launched?",
    .advice =
        "Warning if it is not 0022 or stricter: what is made without thought is then open to "
        "others to write. Set it before making files that matter.",
    .sources = {posix("XSH exec"), posix("XSH umask()")},
    .observe = [] { return word(rc::toString(Mode{launch().portrait.umask})); },
};

const Trait pid1_sigterm{
    .id = "image.trait_pid1_sigterm",
    .question = "What does process 1 do with SIGTERM?",
    .advice =
        "Warning if it is left at the default, which process 1 of a pid namespace is immune "
        "to: "
        "who asks such a container to stop waits in vain and kills it. Have an init catch it.",
    .sources = {man("pid_namespaces(7)"), man("proc(5)")},
    .observe =
        [] {
          if (launch().is_init)
            skip(Reason::not_applicable, "proctor itself is process 1 here");
          return word(observed(treatment_of(1, SIGTERM), "what process 1 does with a signal"));
        },
};

}  // namespace

std::vector<Trait> launch_traits() {
  return {launch_descriptors, launch_signals, launch_umask, pid1_sigterm};
}

}  // namespace proctor::image
