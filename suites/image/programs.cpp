#include <unistd.h>

#include <cstdio>

#include "fixtures/expect.h"
#include "fixtures/gen.h"
#include "fixtures/mode.h"
#include "fixtures/names.h"
#include "suites/image/command.h"
#include "suites/image/topics.h"

namespace proctor::image {
namespace {

constexpr const char* shell = "/bin/sh";

/// What a script tells of itself; a umask may be shown with any number of leading zeros.
struct Told {
  int pid = 0;
  unsigned umask = 0;
  std::string signal;
};

Told read(const std::string& said) {
  Told told;
  char signal[16] = "";
  if (std::sscanf(said.c_str(), "%d %o %15s", &told.pid, &told.umask, signal) != 3)
    ensure(false, "a script prints its number, its umask and a signal",
           "it prints '" + said + "'");
  told.signal = signal;
  return told;
}

Ran run_script(const std::string& script) {
  if (::access(shell, F_OK) == -1)
    skip(Reason::not_applicable, "there is no /bin/sh in this image");
  return run(shell, {"sh", "-c", script});
}

rc::Gen<Mode> masks() {
  return rc::gen::map(evenly(0, 01000),
                      [](int bits) { return Mode{static_cast<mode_t>(bits)}; });
}

/// Those whose names every kill knows.
rc::Gen<Signal> common_signals() {
  return one_of<Signal>({{SIGHUP}, {SIGINT}, {SIGQUIT}, {SIGKILL}, {SIGALRM}, {SIGTERM}});
}

const Property shell_does_as_it_is_told{
    .id = "image.shell_does_as_it_is_told",
    .law =
        "A script has the number that $$ tells and the umask that it sets, learns the name of "
        "the signal in a status from kill -l, and ends with what it exits with.",
    .generator = "A code to exit with, a umask, and a signal.",
    .sources = {posix("XCU sh"), posix("XCU Special Parameters"), posix("XCU exit"),
                posix("XCU umask"), posix("XCU kill")},
    .at_most = 60,
    .check = for_all(evenly(0, 256).as("exit code"), masks().as("umask"),
                     common_signals().as("signal"))
                 .holds([](int code, Mode mask, Signal signal) {
                   const Ran ran = run_script(
                       "umask " + rc::toString(mask) + "; echo $$ $(umask) $(kill -l " +
                       std::to_string(128 + signal) + "); exit " + std::to_string(code));
                   expect("how a script ends", ran.status, exited(code));
                   const Told told = read(ran.said);
                   expect("$$ in a script", told.pid, ran.pid);
                   expect("the umask that a script has set",
                          Mode{static_cast<mode_t>(told.umask)}, mask);
                   expect("kill -l", told.signal, signal_name(signal).substr(3));
                 }),
};

}  // namespace

std::vector<Property> programs() { return {shell_does_as_it_is_told}; }

}  // namespace proctor::image
