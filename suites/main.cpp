#include "fixtures/launch.h"
#include "fixtures/platform/host.h"
#include "fixtures/runner/cli.h"
#include "fixtures/runner/settle.h"
#include "fixtures/self.h"
#include "suites/catalog.h"
#include "suites/expectations.h"
#include "suites/googletest.h"

int main(int argc, char** argv) {
  using namespace proctor;
  if (const auto code = self::act(argc, argv)) return *code;
  host::settle_as_init();
  look_around();
  settle();
  self::remember(argv[0]);
  const Program program{catalog(), expectations()};
  if (wants_googletest(argc, argv)) return run_as_googletest(argc, argv, program);
  return command_line(argc, argv, program);
}
