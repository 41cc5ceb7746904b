#include "suites/image/command.h"

#include <unistd.h>

#include "fixtures/channel.h"
#include "fixtures/child.h"
#include "fixtures/exec.h"

namespace proctor::image {

Ran run(const std::string& path, const std::vector<std::string>& arguments) {
  constexpr int not_started = 127;
  Pipe line = make_pipe();
  Child child = fork_child([&] {
    must(sys(::dup2(line.write.number(), 1)));
    line.read.close();
    line.write.close();
    exec_by(Exec::execv, path, arguments);
    ::_exit(not_started);
  });
  line.write.close();
  const std::string said = read_all(line.read.number());
  return {child.pid(), must(child.wait()), said};
}

}  // namespace proctor::image
