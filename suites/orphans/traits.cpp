#include "fixtures/expect.h"
#include "fixtures/launch.h"
#include "suites/orphans/topics.h"

namespace proctor::orphans {
namespace {

const Trait adopter{
    .id = "orphans.trait_adopter",
    .question = "Who becomes the parent of a process that has lost its own?",
    .advice =
        "Never take a parent of 1 for the sign of an orphan; compare with the old parent.",
    .sources = {posix("XSH _Exit()"), posix("XSH getppid()"), man("prctl(2)")},
    .observe =
        [] {
          if (launch().adopter_is == "unknown")
            skip(Reason::unobservable, "no orphan could be had when proctor was launched");
          return word(launch().adopter_is);
        },
};

}  // namespace

std::vector<Trait> traits() { return {adopter}; }

}  // namespace proctor::orphans
